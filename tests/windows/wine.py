"""Whether Windows is Wine, and what is Wine's own."""

from __future__ import annotations

import ctypes
import re
import sys

_CPUINFO = re.compile(r"Error in cpuinfo: .*\r?\n?")  # of torch's library, which asks Wine for what it does not know


def is_wine() -> bool:
    return sys.platform == "win32" and hasattr(ctypes.WinDLL("ntdll"), "wine_get_version")


def without_cpuinfo(errors: str) -> str:
    """What a process said on standard error."""
    return _CPUINFO.sub("", errors) if is_wine() else errors

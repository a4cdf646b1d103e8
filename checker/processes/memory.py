"""How much memory this computer has to give: what is free, and what it would take back from its caches."""

from __future__ import annotations

import ctypes
import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

_RECLAIMED = ("free", "inactive", "speculative", "purgeable")  # of macOS's pages


class _Status(ctypes.Structure):
    """MEMORYSTATUSEX, as Windows fills it."""

    _fields_ = [
        ("dwLength", ctypes.c_uint32),
        ("dwMemoryLoad", ctypes.c_uint32),
        ("ullTotalPhys", ctypes.c_uint64),
        ("ullAvailPhys", ctypes.c_uint64),
        ("others", ctypes.c_uint64 * 5),
    ]


def available() -> int | None:
    """Bytes; None where the computer does not say."""
    if sys.platform == "win32":
        status = _Status(dwLength=ctypes.sizeof(_Status))
        return status.ullAvailPhys if ctypes.WinDLL("kernel32").GlobalMemoryStatusEx(ctypes.byref(status)) else None
    with suppress(OSError, subprocess.SubprocessError):
        if sys.platform == "darwin":
            done = subprocess.run(["vm_stat"], capture_output=True, encoding="ascii", timeout=5, check=True)
            return of_vm_stat(done.stdout)
        return of_meminfo(Path("/proc/meminfo").read_text(encoding="ascii"))
    return None


def of_meminfo(text: str) -> int | None:
    """Of Linux's /proc/meminfo."""
    found = re.search(r"^MemAvailable:\s+(\d+) kB$", text, re.MULTILINE)
    return int(found[1]) * 1024 if found else None


def of_vm_stat(text: str) -> int | None:
    """Of what macOS's vm_stat prints."""
    size = re.search(r"page size of (\d+) bytes", text)
    pages = dict(re.findall(r"^Pages (\w+):\s+(\d+)\.$", text, re.MULTILINE))
    counted = [int(pages[name]) for name in _RECLAIMED if name in pages]
    return int(size[1]) * sum(counted) if size and counted else None

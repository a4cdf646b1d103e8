"""TOML, read by the standard library where it can."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

if sys.version_info >= (3, 11):
    from tomllib import TOMLDecodeError, loads
else:
    from tomli import TOMLDecodeError, loads

__all__ = ["TOMLDecodeError", "loads", "read", "unknown_keys"]


def read(file: Path) -> dict[str, Any]:
    """Raises OSError, UnicodeDecodeError and TOMLDecodeError."""
    return loads(file.read_text(encoding="utf-8"))


def unknown_keys(table: Mapping[str, Any], known: Collection[str]) -> Iterator[tuple[str, str]]:
    """The keys of `table` that nobody reads, each with the known one that it is most like."""
    for key in table:
        if key not in known:
            yield key, difflib.get_close_matches(key, known, n=1, cutoff=0.0)[0]

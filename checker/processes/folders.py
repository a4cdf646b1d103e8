"""Folders among the system's temporary files, with a mark in their names: whose they are, and that they are the kit's.

What a sudden end leaves behind is swept by a later start: `tutor-PID-DRAWN-MARK`, a day old, whose process has gone.
"""

from __future__ import annotations

import hashlib
import os
import re
import secrets
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

OLD = 24 * 3600.0  # seconds
_NAME = re.compile(r"tutor-(\d+)-([0-9a-f]{8})-([0-9a-f]{8})")


def new_folder(within: str | Path | None = None) -> Path:
    """An empty folder for this user alone. within: None for the system's temporary files. Raises OSError."""
    parent, pid = Path(within or tempfile.gettempdir()), os.getpid()
    while True:
        drawn = secrets.token_hex(4)
        folder = parent / f"tutor-{pid}-{drawn}-{_mark(str(pid), drawn)}"
        with suppress(FileExistsError):
            folder.mkdir(mode=0o700)
            return folder


@contextmanager
def passing_folder() -> Iterator[Path]:
    """One that goes with the block. Raises OSError."""
    folder = new_folder()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def sweep(within: str | Path | None = None, *, now: Callable[[], float] = time.time) -> None:
    """Deletes what others of the kit's processes have left. Raises nothing: there is a next time."""
    with suppress(OSError), os.scandir(within or tempfile.gettempdir()) as entries:
        for entry in entries:
            with suppress(OSError):
                if _is_left_behind(entry, now()):
                    shutil.rmtree(entry.path, ignore_errors=True)


def _is_left_behind(entry: os.DirEntry[str], now: float) -> bool:
    name = _NAME.fullmatch(entry.name)
    if name is None or name[3] != _mark(name[1], name[2]) or not entry.is_dir(follow_symlinks=False):
        return False
    known = entry.stat(follow_symlinks=False)
    ours = sys.platform == "win32" or known.st_uid == os.getuid()
    return ours and now - known.st_mtime > OLD and not _runs(int(name[1]))


def _mark(pid: str, drawn: str) -> str:
    return hashlib.sha256(f"pytorch-tutor {pid} {drawn}".encode()).hexdigest()[:8]


def _runs(pid: int) -> bool:
    """Whether there is a process of this number; it may be another one by now."""
    if sys.platform == "win32":
        from checker.processes import windows

        return windows.runs(pid)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True

"""A folder as somebody handed it in: links are not followed, and what tools left behind is not looked at."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from checker.grade.intake.member import WANTED, Member, Refused, is_ignored, most_bytes

MOST = 10_000  # files looked at in one submission


def read_folder(folder: Path) -> list[Member]:
    """Its files, deepest last. Raises Refused where there are too many, or one of them cannot be taken."""
    found: list[Member] = []
    for file in _walk(folder):
        if len(found) >= MOST:
            raise Refused("in_archive_many", name=folder.name, most=MOST)
        found.append(read_file(file, file.relative_to(folder).as_posix()))
    return found


def read_file(file: Path, path: str) -> Member:
    """One file, without content if nobody needs it. Raises Refused for a link, pipe or device, and a file too large."""
    try:
        before = os.lstat(file)
        if stat.S_ISLNK(before.st_mode):
            raise Refused("in_archive_link", name=path)
        if not stat.S_ISREG(before.st_mode):
            raise Refused("in_archive_device", name=path)
        content = b""
        if path.lower().endswith(WANTED):
            handle = os.open(file, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0))
            with os.fdopen(handle, "rb") as stream:
                content = stream.read(most_bytes(path) + 1)
    except OSError as error:
        raise Refused("in_file_unreadable", name=path, reason=error.strerror or error) from None
    if len(content) > most_bytes(path):
        raise Refused("in_file_large", name=path, most=f"{most_bytes(path) >> 20} MB")
    return Member(path, content, datetime.fromtimestamp(before.st_mtime).astimezone())


def _walk(folder: Path) -> Iterator[Path]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: (entry.is_dir(follow_symlinks=False), entry.name))
    except OSError as error:
        raise Refused("in_file_unreadable", name=folder.name, reason=error.strerror or error) from None
    for entry in entries:
        if is_ignored(entry.name):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path))
        else:
            yield Path(entry.path)

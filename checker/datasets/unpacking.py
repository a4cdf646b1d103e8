"""Unpacking an archive that nobody has looked into: plain files and folders only, none of them outside."""

from __future__ import annotations

import lzma
import shutil
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

MOST = 2 * 10**9  # bytes; ten times the real CIFAR10
_RUINED = (tarfile.TarError, zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, ValueError, RuntimeError)


class BadArchive(Exception):
    """It is not an archive, or a damaged one."""


class UnsafeArchive(Exception):
    """It wants to write where it must not, or something that is not a file; the message is the member's name."""


@dataclass(frozen=True)
class _Member:
    name: str
    size: int
    is_folder: bool
    is_plain: bool  # a file or a folder: no link, no device
    open: Callable[[], IO[bytes] | None]


def unpack(archive: Path, folder: Path, *, most: int = MOST) -> None:
    """`archive`, a tar or a zip, into the empty `folder`. All names are looked at before anything is written.

    most: bytes, unpacked. Raises BadArchive, UnsafeArchive, and OSError for the disk.
    """
    try:
        if zipfile.is_zipfile(archive):
            with zipfile.ZipFile(archive) as opened_zip:
                _write([_of_zip(opened_zip, info) for info in opened_zip.infolist()], folder, most)
        else:
            with tarfile.open(archive) as opened_tar:
                _write([_of_tar(opened_tar, info) for info in opened_tar], folder, most)
    except _RUINED as error:
        raise BadArchive(str(error)) from None
    except OSError as error:
        if error.errno is None:  # gzip says so when a checksum is wrong; the disk's errors have numbers
            raise BadArchive(str(error)) from None
        raise


def _of_tar(opened: tarfile.TarFile, info: tarfile.TarInfo) -> _Member:
    is_plain = info.isdir() or (info.isreg() and not info.issparse())
    return _Member(info.name, info.size, info.isdir(), is_plain, lambda: opened.extractfile(info))


def _of_zip(opened: zipfile.ZipFile, info: zipfile.ZipInfo) -> _Member:
    kind = stat.S_IFMT(info.external_attr >> 16)  # 0 where it was made on Windows
    is_plain = kind in (0, stat.S_IFREG, stat.S_IFDIR)
    return _Member(info.filename, info.file_size, info.is_dir(), is_plain, lambda: opened.open(info))


def _write(members: list[_Member], folder: Path, most: int) -> None:
    left = most
    for member in members:
        left -= member.size
        if not member.is_plain or left < 0 or not _stays_inside(member.name):
            raise UnsafeArchive(member.name)
    for member in members:
        target = folder.joinpath(*_steps(member.name))
        (target if member.is_folder else target.parent).mkdir(parents=True, exist_ok=True)
        source = None if member.is_folder else member.open()
        if source is not None:
            with source, target.open("wb") as file:
                shutil.copyfileobj(source, file)


def _stays_inside(name: str) -> bool:
    """On every system: Windows takes a backslash for a slash, and `C:` or `a:b` for something other than a name."""
    return not name.startswith("/") and ".." not in name.split("/") and not any(sign in name for sign in "\\:\0")


def _steps(name: str) -> Iterator[str]:
    return (step for step in name.split("/") if step not in ("", "."))

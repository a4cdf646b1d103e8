"""Archives, read in memory: nothing of them reaches the disk, and nothing that they say of themselves is trusted."""

from __future__ import annotations

import bz2
import gzip
import lzma
import stat
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from io import BytesIO
from itertools import pairwise
from typing import IO

from checker.grade.intake.member import (
    ARCHIVES,
    LARGEST_ARCHIVE,
    WANTED,
    Member,
    Refused,
    is_ignored,
    most_bytes,
    noted,
)
from checker.grade.intake.paths import checked, collisions

RATIO = 200  # unpacked to packed, where it is more than a few megabytes
SMALL = 16 << 20  # bytes: below this no ratio is looked at
STEP = 1 << 20

# What the standard library raises over bytes that were made to confuse it; RecursionError is a RuntimeError.
_TROUBLE = (
    zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError, struct.error,
    EOFError, OSError, ValueError, LookupError, ArithmeticError, RuntimeError,
)  # fmt: skip
# `zipfile` unpacks these two in steps; the others at once, so that a kilobyte may become gigabytes of memory.
_STEADY = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_MAGIC = {b"Rar!": "RAR", b"7z\xbc\xaf'": "7z"}
_KINDS = {
    stat.S_IFLNK: "in_archive_link",
    stat.S_IFCHR: "in_archive_device",
    stat.S_IFBLK: "in_archive_device",
    stat.S_IFIFO: "in_archive_device",
    stat.S_IFSOCK: "in_archive_device",
}


def is_archive(name: str) -> bool:
    return name.lower().endswith(ARCHIVES)


@dataclass(frozen=True)
class Limits:
    """Of an archive. `forgiving`: what is wrong with one member is said of that one, and the others are read."""

    packed: int  # bytes
    unpacked: int  # bytes, as declared and as read
    members: int
    forgiving: bool = False


ONE = Limits(packed=LARGEST_ARCHIVE, unpacked=512 << 20, members=10_000)
CLASS = Limits(packed=4 << 30, unpacked=16 << 30, members=1_000_000, forgiving=True)


def unpack(content: bytes, name: str, limits: Limits = ONE) -> list[Member]:
    """The members; those that nobody reads have no content. Raises Refused."""
    if len(content) > limits.packed:
        raise Refused("in_archive_large", name=name, most=f"{limits.packed >> 20} MB")
    for magic, kind in _MAGIC.items():
        if content.startswith(magic):
            raise Refused("in_archive_kind", name=name, kind=kind)
    if not content:
        raise Refused("in_archive_empty", name=name)
    try:
        if content.startswith(b"PK"):
            found = _zip(content, name, limits)
        else:
            found = _tar(_decompressed(content, name, limits), name, limits)
    except Refused:
        raise
    except _TROUBLE as error:
        raise Refused("in_archive_broken", name=name, reason=error) from None
    twice = collisions(member.path for member in found if member.trouble is None)
    if twice and not limits.forgiving:
        raise Refused("in_path_twice", **twice[min(twice)])
    troubles = {path: noted("in_path_twice", **pair) for path, pair in twice.items()}
    return [replace(member, trouble=troubles.get(member.path, member.trouble)) for member in found]


def _zip(content: bytes, name: str, limits: Limits) -> list[Member]:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        infos = [info for info in archive.infolist() if not info.is_dir()]
        packed, size = sum(info.compress_size for info in infos), sum(info.file_size for info in infos)
        if _share_bytes(infos):
            raise Refused("in_archive_bomb", name=name)
        # Of a class each member has its own ratio.
        _refuse_bomb(name, limits, count=len(infos), size=size, packed=size if limits.forgiving else packed)
        return [_forgiven(lambda: _of_zip(archive, info), _zip_name(info), limits) for info in infos]  # noqa: B023


def _share_bytes(infos: list[zipfile.ZipInfo]) -> bool:
    """Whether one entry begins before another ends: how a few bytes are made into very many."""
    ordered = sorted(infos, key=lambda info: info.header_offset)
    return any(one.header_offset + one.compress_size > after.header_offset for one, after in pairwise(ordered))


def _of_zip(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Member:
    if not info.orig_filename:
        raise ValueError("no name")  # Python itself says so up to 3.13
    path = checked(_zip_name(info))
    kind = _KINDS.get(stat.S_IFMT(info.external_attr >> 16))
    if kind:
        raise Refused(kind, name=path)
    if info.flag_bits & 1:
        raise Refused("in_archive_encrypted", name=path)
    if info.compress_type not in _STEADY:
        raise Refused("in_archive_broken", name=path, reason=f"compression {info.compress_type}")
    _refuse_bomb(path, ONE, count=1, size=info.file_size, packed=info.compress_size)
    content = b""
    if _wanted(path):
        with archive.open(info) as stream:
            content = _bounded(stream, path)
    return Member(path, content, _zip_time(info))


def _tar(content: bytes, name: str, limits: Limits) -> list[Member]:
    found = []
    with tarfile.open(fileobj=BytesIO(content), mode="r:") as archive:
        for count, info in enumerate(archive, 1):
            if info.size < 0:
                raise Refused("in_archive_broken", name=name, reason="size")
            _refuse_bomb(name, limits, count=count, size=info.size, packed=len(content))
            if not info.isdir():
                found.append(_forgiven(lambda: _of_tar(archive, info), info.name, limits))  # noqa: B023
            elif not limits.forgiving:
                checked(info.name)
        # At a damaged header `tarfile` stops without a word: what lies behind it would be missed in silence.
        if content[archive.offset : archive.offset + tarfile.BLOCKSIZE].strip(b"\0"):
            raise Refused("in_archive_broken", name=name, reason=f"byte {archive.offset}")
    return found


def _of_tar(archive: tarfile.TarFile, info: tarfile.TarInfo) -> Member:
    path = checked(info.name)
    if info.issym() or info.islnk():
        raise Refused("in_archive_link", name=path)
    if not info.isreg() or info.issparse():
        raise Refused("in_archive_device", name=path)
    stream = archive.extractfile(info) if _wanted(path) else None
    content = _bounded(stream, path) if stream else b""
    return Member(path, content, datetime.fromtimestamp(max(0, info.mtime)).astimezone())


def _forgiven(read: Callable[[], Member], name: str, limits: Limits) -> Member:
    """The member; where it cannot be taken and the others can, its trouble, under the first part of its name."""
    if not limits.forgiving:
        return read()
    try:
        return read()
    except Refused as refused:
        trouble = refused.finding
    except _TROUBLE as error:
        trouble = noted("in_archive_broken", name=name, reason=error)
    return Member(name.replace("\\", "/").lstrip("/"), b"", trouble=trouble)


def _decompressed(content: bytes, name: str, limits: Limits) -> bytes:
    """What a `.tar.gz` and its like hold, in steps, so that a bomb is met by its first megabytes."""
    stream = _unpacking(content)
    if stream is None:
        return content
    parts, size = [], 0
    with stream:
        while part := stream.read(STEP):
            size += len(part)
            _refuse_bomb(name, limits, count=0, size=size, packed=len(content))
            parts.append(part)
    return b"".join(parts)


def _unpacking(content: bytes) -> IO[bytes] | None:
    """What a packed stream holds; None where it is not packed."""
    if content.startswith(b"\x1f\x8b"):
        return gzip.open(BytesIO(content), "rb")  # type: ignore[return-value]
    if content.startswith(b"BZh"):
        return bz2.BZ2File(BytesIO(content))
    return lzma.LZMAFile(BytesIO(content)) if content.startswith(b"\xfd7zXZ\0") else None


def _refuse_bomb(name: str, limits: Limits, *, count: int, size: int, packed: int) -> None:
    if count > limits.members:
        raise Refused("in_archive_many", name=name, most=limits.members)
    if size > limits.unpacked or (size > SMALL and size > RATIO * max(packed, 1)):
        raise Refused("in_archive_bomb", name=name)


def _bounded(stream: IO[bytes], path: str) -> bytes:
    """What is really there, whatever was declared."""
    content = stream.read(most_bytes(path) + 1)
    if len(content) > most_bytes(path):
        raise Refused("in_file_large", name=path, most=f"{most_bytes(path) >> 20} MB")
    return content


def _wanted(path: str) -> bool:
    return path.lower().endswith(WANTED) and not is_ignored(path)


def _zip_name(info: zipfile.ZipInfo) -> str:
    """Windows in China packs names as GBK, and says nothing of it."""
    if info.flag_bits & 0x800:
        return info.orig_filename
    raw = info.orig_filename.encode("cp437")
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return info.orig_filename


def _zip_time(info: zipfile.ZipInfo) -> datetime | None:
    try:
        return datetime(*info.date_time).astimezone()
    except ValueError:
        return None

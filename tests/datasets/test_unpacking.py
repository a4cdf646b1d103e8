"""Archives from strangers."""

from __future__ import annotations

import stat
import tarfile
from pathlib import Path

import pytest

from checker.datasets.unpacking import BadArchive, UnsafeArchive, unpack
from tests.datasets.near import INSECTS, tarred, zipped

BAD_NAMES = ["../x", "/x", "a/../../x", "..", "C:/x", "C:x", "a\\..\\x", "a/b:c"]


def unpacked(archive: bytes, tmp_path: Path, most: int = 10**6) -> dict[str, bytes]:
    (tmp_path / "archive").write_bytes(archive)
    folder = tmp_path / "folder"
    folder.mkdir()
    unpack(tmp_path / "archive", folder, most=most)
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.parametrize("archive", [zipped(INSECTS), tarred(INSECTS)], ids=["zip", "tar"])
def test_all_is_there(archive: bytes, tmp_path: Path) -> None:
    assert unpacked(archive, tmp_path) == INSECTS


def test_folders_and_dots(tmp_path: Path) -> None:
    archive = tarred({"./a": b"", "./a/b.txt": b"b"}, kinds={"./a": tarfile.DIRTYPE})
    assert unpacked(archive, tmp_path) == {"a/b.txt": b"b"}


@pytest.mark.parametrize("name", BAD_NAMES)
@pytest.mark.parametrize("packed", [zipped, tarred])
def test_nothing_is_written_outside(packed: object, name: str, tmp_path: Path) -> None:
    assert callable(packed)
    with pytest.raises(UnsafeArchive):
        unpacked(packed({"good.txt": b"", name: b"bad"}), tmp_path)
    assert [path.name for path in tmp_path.rglob("*")] == ["archive", "folder"] or not list(
        (tmp_path / "folder").iterdir()
    )


KINDS = [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.BLKTYPE, tarfile.FIFOTYPE]


@pytest.mark.parametrize("kind", KINDS)
def test_links_and_devices_in_a_tar(kind: bytes, tmp_path: Path) -> None:
    with pytest.raises(UnsafeArchive, match="odd"):
        unpacked(tarred({"good.txt": b"", "odd": b""}, kinds={"odd": kind}), tmp_path)
    assert not list((tmp_path / "folder").iterdir())


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFCHR, stat.S_IFIFO])
def test_links_and_devices_in_a_zip(kind: int, tmp_path: Path) -> None:
    with pytest.raises(UnsafeArchive, match="odd"):
        unpacked(zipped({"good.txt": b"", "odd": b"/etc/passwd"}, modes={"odd": kind | 0o777}), tmp_path)
    assert not list((tmp_path / "folder").iterdir())


@pytest.mark.parametrize("packed", [zipped, tarred])
def test_a_bomb(packed: object, tmp_path: Path) -> None:
    assert callable(packed)
    with pytest.raises(UnsafeArchive, match="b"):
        unpacked(packed({"a": bytes(600), "b": bytes(600)}), tmp_path, most=1000)


def broken(archive: bytes) -> bytes:
    middle = len(archive) // 2
    return archive[:middle] + b"????" + archive[middle + 4 :]


RUINED = [
    b"",
    b"<html>log in to the network</html>",
    zipped(INSECTS)[:-30],
    tarred(INSECTS)[:-30],
    broken(tarred(INSECTS)),
]


@pytest.mark.parametrize("archive", RUINED)
def test_what_is_no_whole_archive(archive: bytes, tmp_path: Path) -> None:
    with pytest.raises(BadArchive):
        unpacked(archive, tmp_path)


def test_a_zip_whose_checksum_is_wrong(tmp_path: Path) -> None:
    archive = zipped({"a.txt": bytes(range(256))})
    with pytest.raises(BadArchive):
        unpacked(archive.replace(bytes(range(100, 110)), bytes(10)), tmp_path)
    assert bytes(range(100, 110)) in archive

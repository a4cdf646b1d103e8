"""Files are replaced whole; what is not a file is written into, and stays what it is."""

from __future__ import annotations

import os
import stat
import sys
import threading
from pathlib import Path

import pytest

from checker.storage.files import in_the_way, read_file, write_atomically, write_bytes_atomically

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes or devices in folders")


def test_a_file_is_replaced_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "deep" / "er" / "a.txt"
    write_atomically(file, "你好")
    assert read_file(file).decode() == "你好"

    def full(*_: object) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_atomically(file, "other")
    assert file.read_text(encoding="utf-8") == "你好" and [path.name for path in file.parent.iterdir()] == ["a.txt"]


@posix
def test_rights_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    write_atomically(file, "one")
    assert stat.S_IMODE(file.stat().st_mode) == 0o644
    file.chmod(0o600)
    write_atomically(file, "two")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600 and file.read_text() == "two"


@posix
@pytest.mark.parametrize("exists", [True, False])
def test_a_link_stays_one(exists: bool, tmp_path: Path) -> None:
    target, link = tmp_path / "elsewhere" / "a.txt", tmp_path / "link.txt"
    target.parent.mkdir()
    if exists:
        target.write_text("before")
    link.symlink_to(target)
    write_atomically(link, "after")
    assert link.is_symlink() and target.read_text() == "after"


@posix
def test_a_pipe_is_written_into(tmp_path: Path) -> None:
    pipe, read = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write_bytes_atomically(pipe, b"all of it" * 20_000)
    reader.join(10)
    assert read == [b"all of it" * 20_000] and stat.S_ISFIFO(pipe.stat().st_mode)


@posix
def test_a_device_is_written_into(tmp_path: Path) -> None:
    link = tmp_path / "null"
    link.symlink_to("/dev/null")
    write_bytes_atomically(link, b"text")
    assert link.is_symlink() and stat.S_ISCHR(link.stat().st_mode)


@posix
def test_an_open_file_by_the_name_of_its_descriptor_is_not_replaced(tmp_path: Path) -> None:
    with (tmp_path / "out.txt").open("wb") as stream:
        stream.write(b"before ")
        stream.flush()
        write_bytes_atomically(Path(f"/dev/fd/{stream.fileno()}"), b"after")
    assert (tmp_path / "out.txt").read_bytes() == b"before after"


@posix
def test_only_a_file_is_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for file in (tmp_path / "pipe", tmp_path):
        with pytest.raises(OSError, match=r"."):
            read_file(file)


def test_a_file_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "one").write_text("mine")
    with pytest.raises(NotADirectoryError) as caught:
        write_atomically(tmp_path / "one" / "two" / "three.txt", "text")
    assert caught.value.filename == str(tmp_path / "one")
    assert in_the_way(tmp_path / "one" / "two") == tmp_path / "one" and in_the_way(tmp_path / "three") is None

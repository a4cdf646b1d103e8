"""What a computer has come to the end of, by the errors of the kit's own process and by looking."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from checker.processes import shortage
from checker.processes.shortage import Lack, found, may_be_short, of_error

ERRORS = [
    (OSError(errno.ENOSPC, "No space left on device"), Lack.ROOM),
    (OSError(errno.EFBIG, "File too large"), Lack.FILE_SIZE),
    (OSError(errno.EMFILE, "Too many open files"), Lack.FILES),
    (OSError(errno.EAGAIN, "Resource temporarily unavailable"), Lack.PROCESSES),
    (OSError(errno.ENOMEM, "Cannot allocate memory"), Lack.MEMORY),
    (OSError(errno.EIO, "Input/output error"), Lack.DEVICE),
    (MemoryError(), Lack.MEMORY),
    (RuntimeError("can't start new thread"), Lack.PROCESSES),
    (ImportError("libtorch_cpu.so: failed to map segment from shared object"), Lack.MEMORY),
    (OSError(errno.ENOENT, "No such file or directory"), None),
    (OSError("no number"), None),
    (RuntimeError("mat1 and mat2 shapes cannot be multiplied"), None),
    (ImportError("No module named 'x'"), None),
]


@pytest.mark.parametrize(("error", "lack"), ERRORS, ids=lambda value: str(value)[:40])
def test_an_error(error: Exception, lack: Lack | None) -> None:
    seen = of_error(error)
    assert (seen.lack if seen else None) is lack


def test_a_healthy_computer_lacks_nothing(tmp_path: Path) -> None:
    assert found(tmp_path) is None and list(tmp_path.iterdir()) == []


def test_what_is_lacking_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise OSError(errno.EMFILE, "Too many open files")

    changes: list[tuple[Lack, object, str, object]] = [
        (Lack.FILES, os, "open", refuse),
        (Lack.ROOM, shortage.shutil, "disk_usage", lambda _: SimpleNamespace(free=shortage.ROOM - 1)),
        (Lack.FILE_SIZE, shortage, "_file_limit", lambda: 8192),
        (Lack.MEMORY, shortage, "available", lambda: shortage.MEMORY - 1),
        (Lack.MEMORY, shortage, "_address_space_left", lambda: 1 << 20),
    ]
    for lack, place, name, value in changes:
        with monkeypatch.context() as patch:
            patch.setattr(place, name, value)
            seen = found(tmp_path)
            assert seen is not None and seen.lack is lack
    assert found(tmp_path / "gone") is None  # a folder that is not there is another matter


SAYINGS = [
    ("RuntimeError [enforce fail at inline_container.cc:677] iostream error", True),
    ("RuntimeError PytorchStreamWriter failed writing file data/0", True),
    ("OSError [Errno 28] No space left on device: '/tmp/x'", True),
    ("OSError [Errno 2] No such file or directory: 'weights.pth'", False),
    ("RuntimeError mat1 and mat2 shapes cannot be multiplied (3x4 and 3x4)", False),
]


@pytest.mark.parametrize(("text", "short"), SAYINGS)
def test_what_an_error_says(text: str, short: bool) -> None:
    assert may_be_short(text) is short

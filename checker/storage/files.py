"""Writing files so that a reader never meets half of one, and one of two commands waits for the other."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock

PATIENCE = 10.0  # seconds; filelock's Timeout is an OSError


def write_atomically(file: Path, text: str) -> None:
    """`text` as UTF-8 with the newlines it has; see `write_bytes_atomically`. Raises OSError."""
    write_bytes_atomically(file, text.encode("utf-8"))


def write_bytes_atomically(file: Path, content: bytes) -> None:
    """Writes beside `file` and moves it into place; raises OSError and leaves nothing behind. It is on the disk then:
    a machine that dies has the old file or the new one."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(name, 0o644)  # mkstemp's 0600 would hide a report from whoever collects it
        os.replace(name, file)
    except BaseException:
        os.unlink(name)
        raise


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """While it is open, no other tutor changes `file`.

    Raises OSError where nothing can be written, or another one does not let go within PATIENCE seconds.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(file.with_name(f".{file.name}.lock"), timeout=PATIENCE):
        yield

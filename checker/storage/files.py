"""Reading and writing files so that a reader never meets half of one, one of two commands waits for the other, and
what is not a file (a device, a pipe, a socket) stays what it is."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock

PATIENCE = 10.0  # seconds; filelock's Timeout is an OSError
_ORDINARY = 0o644  # mkstemp's 0600 would hide a report from whoever collects it
_OPEN_ALREADY = ("/dev/std", "/dev/fd/", "/proc/")  # `/dev/stdout` may be a file: whoever opened it reads that one


def read_file(file: Path) -> bytes:
    """The bytes of a regular file. Raises OSError, also for a pipe, whose writer would have to be waited for."""
    mode = os.stat(file).st_mode
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(file))
    if not stat.S_ISREG(mode):
        raise OSError(errno.EINVAL, "Not a regular file", str(file))
    return file.read_bytes()


def write_atomically(file: Path, text: str) -> None:
    """`text` as UTF-8 with the newlines it has; see `write_bytes_atomically`. Raises OSError."""
    write_bytes_atomically(file, text.encode("utf-8"))


def write_bytes_atomically(file: Path, content: bytes) -> None:
    """Writes beside `file` and moves it into place; raises OSError and leaves nothing behind. It is on the disk then:
    a machine that dies has the old file or the new one.

    A link stays: what it leads to is written. A device, a pipe or a socket is written into.
    """
    make_folder(file.parent)
    mode = _mode(file)
    if (mode is not None and not stat.S_ISREG(mode)) or os.path.abspath(file).startswith(_OPEN_ALREADY):
        with open(file, "ab") as stream:
            stream.write(content)
        return
    target = Path(os.path.realpath(file)) if file.is_symlink() else file
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(name, _ORDINARY if mode is None else stat.S_IMODE(mode))
        os.replace(name, target)
    except BaseException:
        os.unlink(name)
        raise


def make_folder(folder: Path) -> None:
    """With all that lie above it. Raises OSError; where a file is in the way, that file is its `filename`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise not_a_folder(in_the_way(folder) or folder) from error


def not_a_folder(file: Path) -> NotADirectoryError:
    return NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(file))


def in_the_way(folder: Path) -> Path | None:
    """The file that stands where `folder` or a folder above it should be."""
    return next((path for path in (folder, *folder.parents) if os.path.lexists(path) and not path.is_dir()), None)


def _mode(file: Path) -> int | None:
    """None where there is nothing, or a link that leads nowhere. Raises OSError."""
    try:
        return os.stat(file).st_mode
    except FileNotFoundError:
        return None


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """While it is open, no other tutor changes `file`.

    Raises OSError where nothing can be written, or another one does not let go within PATIENCE seconds.
    """
    make_folder(file.parent)
    with FileLock(file.with_name(f".{file.name}.lock"), timeout=PATIENCE):
        yield

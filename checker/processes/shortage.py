"""What this computer has come to the end of, so that nobody is blamed for it. Needs no torch.

Asked by the judge, outside of what a learner's code has, and after that code's process has been ended and its folder
deleted. What it had taken for itself is free again then, and its own affair; what is lacking still is nobody's fault.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import sys
import tempfile
import threading
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from checker.processes.memory import available

if sys.platform != "win32":
    import resource

ROOM = 64 << 20  # bytes that a task's files may take
LARGEST_FILE = 256 << 20  # bytes that one of them may have
MEMORY = 200 << 20  # bytes that a fresh process wants
ADDRESSES = 2 << 30  # bytes of address space that a task may take
PROCESSES = 8  # threads and processes that a task takes at once
FILES = 64  # that a process opens beside its own
_WRITTEN = 1 << 20  # bytes


class Lack(Enum):
    """The value is the label of the sentence."""

    ROOM = "computer_no_room"
    FILE_SIZE = "computer_file_size"
    MEMORY = "computer_no_memory"
    PROCESSES = "computer_no_processes"
    FILES = "computer_no_files"
    DEVICE = "computer_device"


_OF_ERRNO = {
    errno.ENOSPC: Lack.ROOM,
    getattr(errno, "EDQUOT", errno.ENOSPC): Lack.ROOM,
    errno.EROFS: Lack.ROOM,
    errno.EFBIG: Lack.FILE_SIZE,
    errno.ENOMEM: Lack.MEMORY,
    errno.EAGAIN: Lack.PROCESSES,
    errno.EMFILE: Lack.FILES,
    errno.ENFILE: Lack.FILES,
    errno.EIO: Lack.DEVICE,
}
_SAID = re.compile(
    r"No space left|Disk quota|Read-only file system|File too large|inline_container|iostream error|PytorchStreamWriter"
    r"|Cannot allocate memory|not enough memory|can't allocate memory|unable to mmap|can't start new thread"
    r"|Resource temporarily unavailable|Too many open files|Input/output error|failed writing|MemoryError",
    re.IGNORECASE,
)


_UNMAPPED = re.compile("Cannot allocate memory|failed to map segment|paging file is too small", re.IGNORECASE)


@dataclass(frozen=True)
class Shortage:
    """What is lacking, and what fills its sentence."""

    lack: Lack
    values: Mapping[str, str] = field(default_factory=dict)


def may_be_short(text: str) -> bool:
    """Whether an error's words, which anybody can write, are those of a computer at its end."""
    return _SAID.search(text) is not None


def of_error(error: BaseException, folder: Path | None = None) -> Shortage | None:
    """What an error in the kit's own process, over a file in `folder`, says of the computer; None for other errors."""
    if isinstance(error, MemoryError) or (isinstance(error, ImportError) and _UNMAPPED.search(str(error))):
        return Shortage(Lack.MEMORY)
    if isinstance(error, RuntimeError) and "can't start new thread" in str(error):
        return Shortage(Lack.PROCESSES)
    lack = _OF_ERRNO.get(error.errno or 0) if isinstance(error, OSError) else None
    return None if lack is None else _described(lack, folder, str(error))


def found(folder: Path | None = None) -> Shortage | None:
    """What this computer lacks now for a fresh process and its files in `folder`; None where all is there."""
    folder = folder or Path(tempfile.gettempdir())
    try:
        _look(folder)
    except (OSError, MemoryError, RuntimeError) as error:
        return of_error(error, folder)
    if _file_limit() < LARGEST_FILE:
        return _described(Lack.FILE_SIZE)
    if shutil.disk_usage(folder).free < ROOM:
        return _described(Lack.ROOM, folder)
    if _address_space_left() < ADDRESSES:
        return Shortage(Lack.MEMORY)
    left = available()
    return Shortage(Lack.MEMORY) if left is not None and left < MEMORY else None


def oom_kills() -> int:
    """How many processes Linux has ended because it, or a container, was short of memory; 0 elsewhere."""
    with suppress(OSError):
        counted = re.search(r"^oom_kill (\d+)$", Path("/proc/vmstat").read_text(encoding="ascii"), re.MULTILINE)
        return int(counted[1]) if counted else 0
    return 0


def _look(folder: Path) -> None:
    """Does a little of what a task does. Raises what it meets."""
    with ExitStack() as stack:
        for _ in range(FILES):
            stack.callback(os.close, os.open(os.devnull, os.O_RDONLY))
    done = threading.Event()
    threads = [threading.Thread(target=done.wait, daemon=True) for _ in range(PROCESSES)]
    try:
        for thread in threads:
            thread.start()
    finally:
        done.set()
    with tempfile.TemporaryFile(dir=folder) as file:
        file.write(bytes(_WRITTEN))
        file.flush()


def _file_limit() -> float:
    """Bytes that a file may have; infinite where there is no limit."""
    if sys.platform != "win32":
        soft, _ = resource.getrlimit(resource.RLIMIT_FSIZE)
        return float("inf") if soft == resource.RLIM_INFINITY else soft
    return float("inf")


def _address_space_left() -> float:
    """Bytes that a process like this one can still map before it meets a limit that is not the kit's."""
    if sys.platform == "linux":
        soft, _ = resource.getrlimit(resource.RLIMIT_AS)
        mapped = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()
        return float("inf") if soft == resource.RLIM_INFINITY else soft - mapped
    return float("inf")


def _described(lack: Lack, folder: Path | None = None, reason: str = "") -> Shortage:
    values = {
        Lack.ROOM: {"folder": str(folder or tempfile.gettempdir())},
        Lack.FILE_SIZE: {"limit": f"{_file_limit() / (1 << 20):.3g}"},
        Lack.DEVICE: {"reason": reason},
    }
    return Shortage(lack, values.get(lack, {}))

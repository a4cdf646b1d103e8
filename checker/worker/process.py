"""Entering a process of its own: descriptors, session, limits. What can be said only on POSIX is asked for there."""

from __future__ import annotations

import gc
import io
import os
import sys

import torch

from checker.worker.started import forget_servers

MAX_FILE = 512 << 20  # bytes that one file written by the learner's code may have

_set_num_threads = torch.set_num_threads


def enter(*, wire: int, output: int, memory: int, template: bool = False) -> None:
    """Makes this freshly forked process the home of learner's code: its own session, no inherited descriptor but the
    wire, output to `output`, nothing to read, `memory` bytes above what it has now, one thread. A template is still to
    be forked, so its limit can be set anew in the copies."""
    if sys.platform == "win32":
        raise NotImplementedError
    os.setsid()
    devnull = os.open(os.devnull, os.O_RDONLY)
    os.dup2(devnull, 0)
    os.dup2(output, 1)
    os.dup2(output, 2)
    _close_all_but(wire)
    forget_servers()
    standard_streams()
    limit(memory=memory, final=not template)
    _set_num_threads(1)  # a pool that a parent has used makes forked children hang
    gc.freeze()
    gc.enable()


def _close_all_but(wire: int) -> None:
    os.set_inheritable(wire, False)
    os.closerange(3, wire)
    os.closerange(wire + 1, 4096)


def standard_streams() -> None:
    """Text streams over the descriptors 0, 1 and 2: UTF-8, written line by line, and no text that cannot be written."""
    sys.stdin = io.TextIOWrapper(io.FileIO(0, closefd=False), "utf-8", errors="replace")
    sys.stdout = io.TextIOWrapper(
        io.FileIO(1, "w", closefd=False), "utf-8", errors="backslashreplace", write_through=True
    )
    sys.stderr = io.TextIOWrapper(
        io.FileIO(2, "w", closefd=False), "utf-8", errors="backslashreplace", write_through=True
    )
    sys.__stdin__, sys.__stdout__, sys.__stderr__ = sys.stdin, sys.stdout, sys.stderr  # type: ignore[misc]


def limit(*, memory: int, final: bool = True) -> None:
    """Address space `memory` bytes above what is mapped now (0: no limit), no core dumps, no file larger than MAX_FILE,
    where the system has such limits."""
    if sys.platform == "win32":
        return
    import resource

    def most(kind: int, wanted: int) -> int:
        hard = resource.getrlimit(kind)[1]  # what this computer allows is less, perhaps
        return wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (most(resource.RLIMIT_FSIZE, MAX_FILE),) * 2)
    mapped = _mapped_bytes()
    if mapped and memory:
        soft = most(resource.RLIMIT_AS, mapped + memory)
        resource.setrlimit(resource.RLIMIT_AS, (soft, soft if final else resource.getrlimit(resource.RLIMIT_AS)[1]))


def _mapped_bytes() -> int:
    """The size of the address space, 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0
    try:
        with open("/proc/self/statm", encoding="ascii") as statm:
            return int(statm.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0

"""Processor time of a command and of all that it starts, however those end.

`wait4` and RUSAGE_CHILDREN do not see all of it: Linux lets go, uncounted, what is killed together with the first
process of a PID namespace, and so the tasks in this kit's sandbox. A perf event of the kernel's own clock of
tasks, inherited by every process that is started, counts those, too; where there is none, it is RUSAGE_CHILDREN.
"""

from __future__ import annotations

import ctypes
import os
import resource
import signal
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

CALLS = {"x86_64": 298, "aarch64": 241}  # perf_event_open(2)
SOFTWARE, TASK_CLOCK, INHERIT = 1, 1, 1 << 1
ATTRIBUTES = 136  # bytes of struct perf_event_attr
PR_SET_CHILD_SUBREAPER = 36
PATIENCE = 10.0  # seconds for what a command leaves behind to end by itself


@dataclass(frozen=True)
class Ran:
    cpu: float
    out: str
    err: str


class Meter:
    """Runs commands one after another."""

    def __init__(self) -> None:
        self._event = _task_clock()
        if sys.platform == "linux":  # what a command leaves behind is waited for here
            ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)

    @property
    def name(self) -> str:
        return "RUSAGE_CHILDREN (without tasks in sandboxes)" if self._event is None else "perf's task clock"

    def run(self, command: Sequence[str], folder: Path, environ: Mapping[str, str]) -> Ran:
        before = self._used()
        with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
            done = subprocess.Popen(command, cwd=folder, env=dict(environ), stdout=out, stderr=err)
            done.wait()
            _wait_for_all()
            cpu = self._used() - before
            out.seek(0)
            err.seek(0)
            return Ran(cpu, out.read(), err.read())

    def _used(self) -> float:
        if self._event is None:
            used = resource.getrusage(resource.RUSAGE_CHILDREN)
            return used.ru_utime + used.ru_stime
        nanoseconds: int = struct.unpack("Q", os.read(self._event, 8))[0]
        return nanoseconds / 1e9 - time.thread_time()  # the event counts this thread, too


def _task_clock() -> int | None:
    """A descriptor of the event, None where the kernel gives none."""
    number = CALLS.get(os.uname().machine) if sys.platform == "linux" else None
    if number is None:
        return None
    attributes = struct.pack("IIQQQQQ", SOFTWARE, ATTRIBUTES, TASK_CLOCK, 0, 0, 0, INHERIT).ljust(ATTRIBUTES, b"\0")
    call = ctypes.CDLL(None, use_errno=True).syscall
    arguments = [ctypes.c_int(0), ctypes.c_int(-1), ctypes.c_int(-1), ctypes.c_ulong(8)]  # close on exec
    descriptor: int = call(ctypes.c_long(number), attributes, *arguments)
    return descriptor if descriptor >= 0 else None


def _wait_for_all() -> None:
    """Until this process has no child any more."""
    deadline = time.monotonic() + PATIENCE
    with suppress(ChildProcessError):
        while True:
            if os.waitpid(-1, os.WNOHANG)[0] == 0:
                if time.monotonic() > deadline:
                    for child in Path("/proc/thread-self/children").read_text().split():
                        os.kill(int(child), signal.SIGKILL)
                time.sleep(0.01)

"""Starting and ending a worker process where there is no fork, or none is wanted. Needs no torch: the worker's own
import of it begins before the judge's."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress

from checker.course import ROOT

ONE_THREAD = {"OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


def start() -> subprocess.Popen[bytes]:
    """A worker that answers on its standard input and output; what is printed comes on standard error."""
    flags: int = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)  # there is one on Windows only
    return subprocess.Popen(
        [sys.executable, "-X", "utf8", "-m", "checker.worker", str(os.getpid())],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, **ONE_THREAD},
        bufsize=0,
        start_new_session=sys.platform != "win32",
        creationflags=flags,
    )


def start_keeper(imports: Sequence[str], environ: Mapping[str, str] | None = None) -> tuple[int, socket.socket]:
    """A keeper that is no copy of this process, which by now knows what is right: see `checker/worker/zygote.py`."""
    judge, keeper = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    process = subprocess.Popen(
        [sys.executable, "-X", "utf8", "-m", "checker.worker.zygote", str(keeper.fileno()), *imports],
        stdin=subprocess.DEVNULL,
        cwd=ROOT,
        env={**(os.environ if environ is None else environ), **ONE_THREAD},
        pass_fds=[keeper.fileno()],
    )
    keeper.close()
    return process.pid, judge


class Tree:
    """A process and all that it starts, ended together: a session's process group, or a job on Windows."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._job = None
        if sys.platform == "win32":
            from checker.processes import windows

            self._job = windows.job_of(process)

    def end(self) -> None:
        """Ends them all and waits for the process."""
        if sys.platform == "win32":
            from checker.processes import windows

            windows.end(self._job)
        else:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
        with suppress(OSError):
            self._process.kill()
        self._process.wait()

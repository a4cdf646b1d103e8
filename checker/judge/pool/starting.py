"""Starting a worker where there is no fork, or none is wanted. Needs no torch: the worker's own import of it begins
before the judge's."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence

from checker.course import ROOT
from checker.processes.start import ONE_THREAD, start


def start_worker() -> subprocess.Popen[bytes]:
    """A worker that answers on its standard input and output; what is printed comes on standard error."""
    return start("checker.worker", str(os.getpid()))


def start_zygote(imports: Sequence[str], environ: Mapping[str, str] | None = None) -> tuple[int, socket.socket]:
    """A zygote that is no copy of this process, which by now knows what is right: see `checker/worker/zygote.py`."""
    judge, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    process = subprocess.Popen(
        [sys.executable, "-X", "utf8", "-m", "checker.worker.zygote", str(theirs.fileno()), *imports],
        stdin=subprocess.DEVNULL,
        cwd=ROOT,
        env={**(os.environ if environ is None else environ), **ONE_THREAD},
        pass_fds=[theirs.fileno()],
    )
    theirs.close()
    return process.pid, judge

"""Starting a worker where there is no fork, or none is wanted. Needs no torch: the worker's own import of it begins
before the judge's."""

from __future__ import annotations

import os
import subprocess

from checker.processes.start import start


def start_worker() -> subprocess.Popen[bytes]:
    """A worker that answers on its standard input and output; what is printed comes on standard error.

    Raises OSError.
    """
    return start("checker.worker", str(os.getpid()))

"""Starting a process of the kit's own, and ending it with all that it starts. Needs no torch."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress

from checker.course import ROOT
from checker.processes.usage import AccountMeter, Meter, Reading, family, group_usage, listing, usage_of

# Started in the kit's folder, Python would look there first for everything: a learner's random.py would be anybody's.
BOOT = """\
import sys
root, sys.argv = sys.argv[1], sys.argv[2:]
sys.path[:] = [root, *(place for place in sys.path if place not in ("", root))]
import checker
sys.path.append(sys.path.pop(0))
import runpy
runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
"""
ONE_THREAD = {"OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


def command(module: str, *words: str) -> list[str]:
    """`python -m MODULE WORDS...` with this kit's module, and nothing else out of the kit's folder."""
    return [sys.executable, "-X", "utf8", "-c", BOOT, str(ROOT), module, *words]


def start(
    module: str,
    *words: str,
    stdin: int = subprocess.PIPE,
    stderr: int = subprocess.PIPE,
    environ: Mapping[str, str] | None = None,
) -> subprocess.Popen[bytes]:
    """`python -m MODULE WORDS...` in a process group of its own; its standard output is a pipe.

    environ: in place of this process's own. Raises OSError.
    """
    python, environ = _python({**(os.environ if environ is None else environ), **ONE_THREAD})
    flags: int = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)  # there is one on Windows only
    return subprocess.Popen(
        [python, *command(module, *words)[1:]],
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=stderr,
        cwd=ROOT,
        env=environ,
        bufsize=0,
        start_new_session=sys.platform != "win32",
        creationflags=flags,
    )


def _python(
    environ: Mapping[str, str], base: str = getattr(sys, "_base_executable", "")
) -> tuple[str, Mapping[str, str]]:
    """Python, and what to start it with. On Windows an environment's python.exe only starts the real one, which a job
    made for it may not hold: so the real one is started, told where it belongs, as multiprocessing does it."""
    if sys.platform != "win32" or not base or os.path.samefile(sys.executable, base):
        return sys.executable, environ
    return base, {**environ, "__PYVENV_LAUNCHER__": sys.executable}


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

    def meter(self) -> Meter:
        """What they use of the processor."""
        pid = self._process.pid
        if sys.platform == "win32":
            from checker.processes import windows

            return AccountMeter(lambda: windows.seconds_of(self._job, self._process))
        if sys.platform == "darwin":
            return Reading(lambda: group_usage(listing(), pid), every=0.5, cheap=False)
        return Reading(lambda: usage_of(family(pid)))

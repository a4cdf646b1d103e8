"""The children of this process that have ended."""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress

from checker.processes.usage import stat_fields

QUIET, LONGEST = 0.5, 10.0  # seconds that are waited for the end of a process that does nothing, and of one that works

# Taken before a learner's file could replace them.
_waitpid, _sleep, _now = os.waitpid, time.sleep, time.monotonic


def reap(statuses: dict[int, int]) -> bool:
    """Notes the wait status of each child that has ended; whether others are still running, where the system tells."""
    if sys.platform == "win32":
        return False
    with suppress(ChildProcessError):
        while (ended := _waitpid(-1, os.WNOHANG)) != (0, 0):
            statuses[ended[0]] = ended[1]
        return True
    return False


def reap_until(pid: int, statuses: dict[int, int]) -> None:
    """Reaps until `pid` has ended, which has closed its wire: on a busy machine the rest of its end takes its time."""
    begin = last = _now()
    quiet = 0.0
    while pid not in statuses and quiet < QUIET and last - begin < LONGEST:
        reap(statuses)
        _sleep(0.0005)
        now = _now()
        if stat_fields(f"/proc/{pid}/stat")[0] not in "RD":
            quiet += min(now - last, 0.01)
        last = now

"""The children of this process that have ended."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

_waitpid = os.waitpid  # taken before a learner's file could replace it


def reap(statuses: dict[int, int]) -> bool:
    """Notes the wait status of each child that has ended; whether others are still running, where the system tells."""
    if sys.platform == "win32":
        return False
    with suppress(ChildProcessError):
        while (ended := _waitpid(-1, os.WNOHANG)) != (0, 0):
            statuses[ended[0]] = ended[1]
        return True
    return False

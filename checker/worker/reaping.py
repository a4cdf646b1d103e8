"""The children of this process that have ended."""

from __future__ import annotations

import os
from contextlib import suppress

_waitpid = os.waitpid if hasattr(os, "WNOHANG") else None  # taken before a learner's file could replace it


def reap(statuses: dict[int, int]) -> bool:
    """Notes the wait status of each child that has ended; whether others are still running, where the system tells."""
    if _waitpid is None:
        return False
    with suppress(ChildProcessError):
        while (ended := _waitpid(-1, os.WNOHANG)) != (0, 0):
            statuses[ended[0]] = ended[1]
        return True
    return False

"""Polled memory, where the system cannot limit it (macOS): what grows in less than half a second escapes."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable

from checker.judge.pool.channel import OutOfMemory

EVERY = 0.5  # seconds


def listing() -> str:
    """Process group and resident KiB of every process, a line each. Raises OSError where there is no `ps`."""
    done = subprocess.run(["ps", "-axo", "pgid=,rss="], capture_output=True, text=True, check=False)
    return done.stdout


def resident(lines: str, group: int) -> int:
    """The bytes that a process group holds."""
    pairs = [line.split() for line in lines.splitlines()]
    return 1024 * sum(int(pair[1]) for pair in pairs if len(pair) == 2 and pair[0] == str(group))


class MemoryWatch:
    """Called while the judge waits: raises OutOfMemory when the group holds `limit` bytes more than at first."""

    def __init__(
        self,
        group: int,
        limit: int,
        *,
        ask: Callable[[], str] = listing,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._group, self._limit, self._ask, self._clock = group, limit, ask, clock
        self._first = resident(ask(), group)
        self._next = clock() + EVERY

    def __call__(self) -> None:
        if self._clock() < self._next:
            return
        self._next = self._clock() + EVERY
        if resident(self._ask(), self._group) > self._first + self._limit:
            raise OutOfMemory

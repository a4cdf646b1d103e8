"""Polled memory, where the system cannot limit it (macOS): what grows in less than half a second escapes."""

from __future__ import annotations

import time
from collections.abc import Callable

from checker.judge.pool.channel import OutOfMemory
from checker.processes.usage import listing

EVERY = 0.5  # seconds


def resident(lines: str, group: int) -> int:
    """The bytes that a process group holds, out of a listing."""
    found = [line.split() for line in lines.splitlines()]
    return 1024 * sum(int(words[1]) for words in found if len(words) == 4 and words[0] == str(group))


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

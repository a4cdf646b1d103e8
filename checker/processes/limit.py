"""The learner's clock: the time that their processes compute, and the time that they wait for something.

What other programs take from them is not on it, nor is what an installed package needs to be imported: a right answer
is right on a slow, busy machine, too.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from checker.processes.usage import Meter

PATIENT = 1.5  # so much longer than it may compute, a test may do nothing: sleep, or wait for what does not come
IMPORTS = 60.0  # times as long for what is imported meanwhile; beyond that it counts
STARTED = 10.0  # seconds for the imports of each process that is started anew, out of the same time


class Lost(Exception):
    """There will be no reply any more."""


class TimedOut(Lost):
    """It computed for as long as it may, and was not done."""


class Waited(Lost):
    """It did nothing for as long as it may, and was not done."""


class Limit:
    """`seconds` of processor time for a process and all below it, from now on, and PATIENT times as long to do nothing.

    `look` is called while a reply is waited for; outside of that no time passes but what they compute.
    """

    def __init__(self, seconds: float, meter: Meter, *, clock: Callable[[], float] = time.monotonic) -> None:
        self.seconds = seconds
        self._meter = meter
        self._clock = clock
        usage = meter.read() if meter.cheap else None
        self._counted = usage.seconds if usage else None  # of processor time, at the last reading
        self._last = clock()
        self._computed = self._waited = self._imported = self._granted = 0.0
        self._importing = False

    def begin(self) -> None:
        """A wait begins."""
        self._last = self._clock()

    def look(self) -> None:
        """Raises TimedOut and Waited."""
        if self._clock() - self._last >= min(self._meter.every, self.seconds):
            self._read()

    def importing(self, *, begins: bool) -> None:
        """An installed package's import begins, or has ended."""
        self._read()
        self._importing = begins

    def starting(self) -> None:
        """A process begins that imports torch anew: that is not told when it is over."""
        if self._imported < IMPORTS * self.seconds:
            self._imported += STARTED
            self._granted += STARTED

    def _read(self) -> None:
        now, usage = self._clock(), self._meter.read()
        passed = min(now - self._last, 2 * self._meter.every)  # more, if the judge itself was not let
        computed = max(0.0, usage.seconds - self._counted) if usage and self._counted is not None else 0.0
        waited = 0.0 if usage and usage.working else max(0.0, passed - computed)
        self._last, self._counted = now, usage.seconds if usage else self._counted
        if self._importing and self._imported < IMPORTS * self.seconds:
            self._imported += computed + waited
            return
        self._computed += computed
        self._waited += waited
        if self._computed >= self.seconds + self._granted:
            raise TimedOut
        if self._waited >= PATIENT * self.seconds + self._granted:
            raise Waited

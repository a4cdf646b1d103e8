"""A worker process as the judge sees it: requests with a deadline, and what its silence means."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Sequence
from typing import Any

from checker.judge.channel import MAX_OUTPUT, Channel, Closed, TimedOut, TooMuchOutput
from checker.judge.faults import Ended
from checker.verdicts import Finding, Outcome
from checker.wire import Garbled

WORKER_BROKE = 70  # the exit code of a worker whose own loop failed


class Process:
    """One worker process. After it has raised Ended it is over, and `alive` is False."""

    def __init__(self, channel: Channel, ending: Callable[[], int | None]) -> None:
        self.channel = channel
        self.alive = True
        self._ending = ending  # the wait status if the process has ended by itself, None if it still runs

    def ask(
        self, body: dict[str, Any], blobs: Sequence[bytes] = (), *, deadline: float, seconds: float
    ) -> tuple[dict[str, Any], list[memoryview]]:
        """The reply. Raises Ended with what the end of the process means; `seconds` is the limit to name."""
        try:
            self.channel.send(body, blobs, deadline=deadline)
            return self.listen(deadline=deadline, seconds=seconds)
        except Closed:
            raise self._over(self._why_closed()) from None
        except TimedOut:
            raise self._over((Outcome.TIMED_OUT, Finding("timed_out", {"seconds": f"{seconds:g}"}))) from None
        except TooMuchOutput:
            limit = f"{MAX_OUTPUT >> 20} MiB"
            raise self._over((Outcome.TOO_MUCH_OUTPUT, Finding("too_much_output", {"limit": limit}))) from None

    def listen(self, *, deadline: float, seconds: float) -> tuple[dict[str, Any], list[memoryview]]:
        try:
            body, blobs = self.channel.receive(deadline=deadline)
            if type(body) is not dict or body.get("outcome") not in ("returned", "raised"):
                raise Garbled("a reply has no outcome")
            return body, blobs
        except Garbled as error:
            raise self._over((Outcome.GARBLED, Finding("garbled", {"reason": str(error)}))) from None

    def _over(self, what: tuple[Outcome, Finding]) -> Ended:
        self.alive = False
        return Ended(*what)

    def _why_closed(self) -> tuple[Outcome, Finding]:
        status = self._ending()
        if status is None:
            return Outcome.GARBLED, Finding("closed_connection")
        if os.WIFSIGNALED(status):
            number = os.WTERMSIG(status)
            return Outcome.CRASHED, Finding("crashed", {"signal": str(number), "name": _signal_name(number)})
        code = os.WEXITSTATUS(status)
        if code == WORKER_BROKE:
            return Outcome.GARBLED, Finding("garbled", {"reason": "the worker could not go on"})
        return Outcome.EXITED, Finding("exited", {"code": str(code)})


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"


def after(seconds: float) -> float:
    """A deadline `seconds` from now."""
    return time.monotonic() + seconds

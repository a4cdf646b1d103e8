"""A worker process as the judge sees it: requests with a limit of time, and what its silence means."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from checker.course.verdicts import Finding, Outcome
from checker.judge.api.faults import Ended
from checker.judge.pool.channel import MAX_OUTPUT, Channel, OutOfMemory, Superseded, TooMuchOutput
from checker.processes.limit import PATIENT, Limit, Lost, TimedOut, Waited
from checker.processes.usage import Meter
from checker.wire import Garbled

# Windows has no signals: a crash is an exit code of this size, https://learn.microsoft.com/windows/win32/debug
WINDOWS_FAULTS = 0xC0000000
WINDOWS_NAMES = {0xC0000005: "access violation", 0xC00000FD: "stack overflow", 0xC0000409: "buffer overrun"}
WINDOWS_ABORT = 3  # https://learn.microsoft.com/cpp/c-runtime-library/reference/abort
CATCH_UP = 0.2  # seconds
NOTICES = 100_000  # that one reply may have before it
WORKER_BROKE = 70  # the exit code of a worker whose own loop failed


class Process:
    """One worker process. After it has raised Ended it is over, and `alive` is False."""

    def __init__(self, channel: Channel, ending: Callable[[], int | None], meter: Meter) -> None:
        self.channel = channel
        self.alive = True
        self.line = 0  # of the statement of the learner's file that it runs, while it loads it
        self._asked = 0  # questions; a reply carries the number of its own
        self._ending = ending  # as Popen.returncode, if the process has ended by itself; None if it still runs
        self._meter = meter

    def limit(self, seconds: float) -> Limit:
        """So many seconds of this process's time, from now on."""
        return Limit(seconds, self._meter)

    def ask(
        self, body: dict[str, Any], blobs: Sequence[bytes] = (), *, limit: Limit
    ) -> tuple[dict[str, Any], list[memoryview]]:
        """The reply. Raises Ended with what the end of the process means."""
        self.tell(body, blobs, limit=limit)
        return self.listen(limit=limit)

    def tell(self, body: dict[str, Any], blobs: Sequence[bytes] = (), *, limit: Limit) -> None:
        """Asks without waiting: `listen` gives the reply, and must be called before the next question. Raises Ended."""
        self._asked += 1
        limit.begin()
        try:
            self.channel.send({**body, "number": self._asked}, blobs, limit=limit)
        except Lost as lost:
            raise self._over(lost, limit) from None

    def listen(self, *, limit: Limit) -> tuple[dict[str, Any], list[memoryview]]:
        """The reply to the last question, or a new process's first word. Raises Ended, as `ask` does."""
        limit.begin()
        try:
            body, blobs = self._reply(limit)
            if body.get("outcome") not in ("returned", "raised"):
                raise Garbled("a reply has no outcome")
            if body.get("number") != self._asked:
                raise Garbled("a reply to another question")
            return body, blobs
        except Superseded:
            self.alive = False
            raise
        except (Lost, Garbled) as error:
            if isinstance(error, TooMuchOutput):
                self._catch_up()
            raise self._over(error, limit) from None

    def _catch_up(self) -> None:
        """Reads the notices that were sent before a flood of output, and are behind it here."""
        self.channel.printed.overlook()
        with suppress(Lost, Garbled):
            self._reply(self.limit(CATCH_UP))

    def _reply(self, limit: Limit) -> tuple[dict[str, Any], list[memoryview]]:
        """What comes after the notices: of imports, which stop the clock, of processes, and of a file's lines."""
        for _ in range(NOTICES):
            body, blobs = self.channel.receive(limit=limit)
            if type(body) is not dict:
                raise Garbled("a reply has another form")
            if type(body.get("importing")) is bool:
                limit.importing(begins=body["importing"])
            elif body.get("starting") is True:
                limit.starting()
            elif type(body.get("line")) is int:
                self.line = body["line"]
            else:
                return body, blobs
        raise Garbled("notices without end")

    def _over(self, error: Lost | Garbled, limit: Limit) -> Ended:
        self.alive = False
        if isinstance(error, TimedOut):
            return Ended(Outcome.TIMED_OUT, Finding("timed_out", {"seconds": f"{limit.seconds:g}"}))
        if isinstance(error, Waited):
            return Ended(Outcome.TIMED_OUT, Finding("waited", {"seconds": f"{PATIENT * limit.seconds:g}"}))
        if isinstance(error, TooMuchOutput):
            return Ended(Outcome.TOO_MUCH_OUTPUT, Finding("too_much_output", {"limit": f"{MAX_OUTPUT >> 20} MiB"}))
        if isinstance(error, OutOfMemory):
            return Ended(Outcome.OUT_OF_MEMORY, Finding("out_of_memory", {"limit": "2 GiB"}))
        if isinstance(error, Garbled):
            return Ended(Outcome.GARBLED, Finding("garbled", {"reason": str(error)}))
        return Ended(*self._why_closed())

    def _why_closed(self) -> tuple[Outcome, Finding]:
        code = self._ending()
        if code is None:
            return Outcome.GARBLED, Finding("closed_connection")
        if code < 0:
            return Outcome.CRASHED, Finding("crashed", {"signal": str(-code), "name": _signal_name(-code)})
        if code >= WINDOWS_FAULTS:
            return Outcome.CRASHED, Finding(
                "crashed", {"signal": f"{code:#x}", "name": WINDOWS_NAMES.get(code, "fault")}
            )
        if code == WINDOWS_ABORT and sys.platform == "win32":
            return Outcome.CRASHED, Finding("crashed", {"signal": str(code), "name": "abort"})
        if code == WORKER_BROKE:
            return Outcome.GARBLED, Finding("garbled", {"reason": "the worker could not go on"})
        return Outcome.EXITED, Finding("exited", {"code": str(code)})


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"

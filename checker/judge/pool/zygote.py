"""The judge's end of a zygote (`checker/worker/zygote.py`): tells it to start processes, and to end them."""

from __future__ import annotations

import sys

assert sys.platform == "linux"  # so that types of other systems are not looked for here

import json
import os
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any

from checker.course import ROOT
from checker.judge.pool.channel import SocketChannel
from checker.judge.pool.process import Process
from checker.judge.pool.worlds import MEMORY
from checker.processes.start import ONE_THREAD, command
from checker.processes.usage import Meter, Reading, Usage

REPLY = 4096
START = 600.0  # seconds for a zygote's first word: it imports torch, and others may have the processor
ANSWER = 60.0  # seconds for an answer of its
ENDING = 10.0  # seconds for its end, as it ends first what it has started

End = Callable[[float], None]  # ends the zygote, after so many seconds by force
Begin = Callable[[], tuple[socket.socket, End]]


class Refused(OSError):
    """The zygote is well, and this computer lets it start no further process."""


class Zygote:
    """One zygote, begun anew when it is found to be gone; `restarted` is called then."""

    def __init__(self, begin: Begin, again: Begin | None = None) -> None:
        self._again = again or begin
        self._control, self._end = begin()
        self._ready = False
        self.restarted: Callable[[], None] = lambda: None

    def start(self, superseded: threading.Event, *, template: bool) -> tuple[Process, int]:
        """A process forked from the zygote, with nothing loaded, and its process id."""
        wire, theirs = socket.socketpair()
        output, writing = os.pipe()
        pid = 0

        def ending() -> int | None:
            return exit_code(self.order({"op": "status", "pid": pid})["status"])

        try:
            order = {"op": "start", "memory": MEMORY, "template": template}
            pid = self.order(order, [theirs.fileno(), writing])["pid"]
        except BaseException:
            wire.close()
            os.close(output)
            raise
        finally:
            theirs.close()
            os.close(writing)
        return Process(SocketChannel(wire, output, superseded), ending, self.meter(lambda: pid)), pid

    def meter(self, pid: Callable[[], int]) -> Meter:
        """Of a process that it has started, and all below that."""
        return Reading(lambda: Usage(**self._ask({"op": "usage", "pid": pid()}, ())))

    def sweep(self, *keep: int, until_dead: bool = True) -> None:
        """Ends all that it has started but these."""
        self.order({"op": "sweep", "keep": keep, "until_dead": until_dead})

    def order(self, order: dict[str, Any], descriptors: Sequence[int] = ()) -> dict[str, Any]:
        """What it answers. It may have been ended, by a learner's file or a system short of memory: then another one is
        begun and asked. Raises Refused, and OSError or ValueError where the other one does not answer either."""
        try:
            return self._ask(order, descriptors)
        except Refused:
            raise
        except (OSError, ValueError):
            self.close()
            self.restarted()
            self._control, self._end = self._again()
            self._ready = False
            return self._ask(order, descriptors)

    def close(self) -> None:
        self._control.close()
        self._end(ENDING if self._ready else 0)  # where it has started something, it ends that first

    def _ask(self, order: dict[str, Any], descriptors: Sequence[int]) -> dict[str, Any]:
        if not self._ready:
            self._control.settimeout(START)
            hello = json.loads(self._control.recv(REPLY))
            if "error" in hello:
                raise OSError(hello["error"])
            self._control.settimeout(ANSWER)
            self._ready = True
        socket.send_fds(self._control, [json.dumps(order).encode()], list(descriptors))
        answer: dict[str, Any] = json.loads(self._control.recv(REPLY))
        if "refused" in answer:
            raise Refused(answer["refused"], answer["why"])
        return answer


def exit_code(status: Any) -> int | None:
    """Of a wait status, as Popen has it: a signal is negative. From the learner's process it may be anything."""
    if type(status) is not int or not 0 <= status < 1 << 16:
        return None
    with suppress(ValueError):
        return os.waitstatus_to_exitcode(status)
    return None


def start_zygote(imports: Sequence[str], environ: Mapping[str, str] | None = None) -> tuple[int, socket.socket]:
    """A zygote that is not a copy of this process, which by now knows what is right: see `checker/worker/zygote.py`."""
    judge, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    process = subprocess.Popen(
        command("checker.worker.zygote", str(theirs.fileno()), *imports),
        stdin=subprocess.DEVNULL,
        cwd=ROOT,
        env={**(os.environ if environ is None else environ), **ONE_THREAD},
        pass_fds=[theirs.fileno()],
    )
    theirs.close()
    return process.pid, judge


def child(begin: Callable[[], tuple[int, socket.socket]]) -> Begin:
    """A zygote that is a child of this process."""

    def begun() -> tuple[socket.socket, End]:
        pid, control = begin()

        def end(patience: float) -> None:
            deadline = time.monotonic() + patience
            while not _is_over(pid):
                if time.monotonic() >= deadline:
                    with suppress(ProcessLookupError):
                        os.kill(pid, signal.SIGKILL)
                time.sleep(0.001)

        return control, end

    return begun


def _is_over(pid: int) -> bool:
    try:
        return os.waitpid(pid, os.WNOHANG)[0] != 0
    except ChildProcessError:
        return True

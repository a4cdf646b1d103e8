"""Worlds by fork, on Linux: a keeper that is clean, a template that has loaded the file, one copy of it a task."""

from __future__ import annotations

import json
import os
import signal
import socket
import time
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from checker.judge import spawn
from checker.judge.channel import Lost, SocketChannel
from checker.judge.faults import Ended
from checker.judge.process import Process, after
from checker.judge.worlds import MEMORY, START, Load, missing_process
from checker.verdicts import Outcome
from checker.worker import keeper

REPLY = 4096
PATIENCE = 5.0  # seconds for a process that has only to answer that it is there


class ForkedWorlds:
    """See `Worlds`. A file whose loading leaves threads behind is forked before loading, at each task."""

    def __init__(self, imports: Sequence[str]) -> None:
        self._imports = imports
        self._keeper, self._control = keeper.start(imports)
        self._ready = False
        self._load: Load | None = None
        self._template: Process | None = None
        self._template_pid = 0
        self._status: int | None = None

    def load(self, load: Load) -> list[str]:
        self._end_template()
        self._load = load
        self._template, self._template_pid = self._start(template=True)
        try:
            names = load.into(self._template)
        except Ended:
            self._end_template()  # it may still be busy
            raise
        if self._order({"op": "threads", "pid": self._template_pid})["threads"] > 1:
            self._end_template()
        return names

    def load_once(self, load: Load) -> None:
        self._end_template()
        self._load = load

    def fresh(self) -> Process:
        assert self._load is not None
        if self._template is not None:
            with suppress(Ended):
                return self._copy(self._template)
            self._end_template()
        process, _ = self._start(template=False)
        try:
            self._load.into(process)
        except Ended:
            self.finish(process, clean=False)
            raise
        return process

    def finish(self, process: Process, *, clean: bool) -> None:
        process.channel.close()
        keep = [self._template_pid] if self._template else []
        self._order({"op": "sweep", "keep": keep})
        if self._template is not None and self._status is None and self._copy_status() is None:
            self._end_template()

    def reader(self) -> Process:
        return self._start(template=False)[0]

    def close(self) -> None:
        self._control.close()
        deadline = after(2 * PATIENCE if self._ready else 0)  # where it has started something, it ends that first
        while not self._keeper_is_over():
            if time.monotonic() >= deadline:
                os.kill(self._keeper, signal.SIGKILL)
            time.sleep(0.001)

    def _keeper_is_over(self) -> bool:
        try:
            return os.waitpid(self._keeper, os.WNOHANG)[0] != 0
        except ChildProcessError:
            return True

    def _start(self, *, template: bool) -> tuple[Process, int]:
        """A process forked from the keeper, with nothing loaded."""
        wire, theirs = socket.socketpair()
        output, writing = os.pipe()
        pid = 0

        def ending() -> int | None:
            status = self._order({"op": "status", "pid": pid})["status"]
            return status if type(status) is int else None

        order = {"op": "start", "memory": MEMORY, "template": template}
        pid = self._order(order, [theirs.fileno(), writing])["pid"]
        theirs.close()
        os.close(writing)
        return Process(SocketChannel(wire, output), ending), pid

    def _copy(self, template: Process) -> Process:
        """A copy of the template. Raises Ended if it does not answer as it should."""
        wire, theirs = socket.socketpair()
        output, writing = os.pipe()
        channel = template.channel
        assert isinstance(channel, SocketChannel)
        process = Process(SocketChannel(wire, output), self._copy_status)
        try:
            self._status = None
            channel.send({"op": "fork", "memory": MEMORY, "number": 0}, (), deadline=after(PATIENCE))
            socket.send_fds(channel.wire, [b"F"], [theirs.fileno(), writing])
        except (OSError, Lost):
            process.channel.close()
            raise Ended(Outcome.GARBLED, missing_process()) from None
        finally:
            theirs.close()
            os.close(writing)
        try:
            process.listen(deadline=after(PATIENCE), seconds=PATIENCE)
        except Ended:
            process.channel.close()
            raise
        return process

    def _copy_status(self) -> int | None:
        """The wait status that the template reports when its copy has ended."""
        if self._template is None:
            return None
        try:
            body, _ = self._template.channel.receive(deadline=after(0.5))
        except Exception:
            return None
        status = body.get("status") if type(body) is dict else None
        self._status = status if type(status) is int and 0 <= status < 1 << 16 else None
        return self._status

    def _end_template(self) -> None:
        if self._template is not None:
            self._template.channel.close()
        self._template, self._template_pid = None, 0
        self._order({"op": "sweep", "keep": []})

    def _order(self, order: dict[str, Any], descriptors: Sequence[int] = ()) -> dict[str, Any]:
        try:
            return self._ask_keeper(order, descriptors)
        except (OSError, ValueError):  # it was ended, by a learner's file or a system short of memory
            self.close()
            self._keeper, self._control = spawn.start_keeper(self._imports)
            self._ready = False
            return self._ask_keeper(order, descriptors)

    def _ask_keeper(self, order: dict[str, Any], descriptors: Sequence[int]) -> dict[str, Any]:
        if not self._ready:
            self._control.settimeout(START)
            self._control.recv(REPLY)
            self._control.settimeout(2 * PATIENCE)
            self._ready = True
        socket.send_fds(self._control, [json.dumps(order).encode()], list(descriptors))
        answer: dict[str, Any] = json.loads(self._control.recv(REPLY))
        return answer

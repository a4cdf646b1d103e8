"""Worlds by fork, on Linux: a zygote that is clean, a template that has loaded the file, one copy of it a task."""

from __future__ import annotations

import sys

assert sys.platform == "linux"  # so that types of other systems are not looked for here

import os
import socket
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from checker.course.verdicts import Outcome
from checker.judge.api.faults import Ended
from checker.judge.pool.channel import SocketChannel
from checker.judge.pool.kept import KeptWorld
from checker.judge.pool.process import Process
from checker.judge.pool.worlds import MEMORY, PATIENCE, Load, Loaded, missing_process, new_folder
from checker.judge.pool.zygote import Zygote, child, exit_code, start_zygote
from checker.worker import zygote


def forked_zygote(imports: Sequence[str]) -> Zygote:
    """A zygote forked from this process, which may not know anything yet of what is right."""
    return Zygote(child(lambda: zygote.start(imports)), child(lambda: start_zygote(imports)))


class ForkedWorlds:
    """See `Worlds`. A file whose loading leaves threads behind is forked before loading, at each task."""

    def __init__(self, kit: Zygote, superseded: threading.Event) -> None:
        self._kit = kit  # where the kit's own files run
        self._home = kit  # where the learner's do
        self._superseded = superseded
        self._load: Load | None = None
        self._template: Process | None = None
        self._template_pid = 0
        self._copy_pid = 0  # the copy in use
        self._spare: Process | None = None  # the copy for the next task, made while this one runs
        self._pid_is_due = False  # the template has been told to make a copy, and has not yet said which
        self._last_pid = 0
        self.gallery = KeptWorld(lambda: kit.start(superseded, template=False))
        kit.restarted = self.gallery.close

    def load(self, load: Load) -> Loaded:
        self._end_template()
        self._load = load
        self._template, self._template_pid = self._start(template=True)
        try:
            loaded = load.into(self._template)
        except Ended:
            self._end_template()  # it may still be busy
            raise
        if self._home.order({"op": "threads", "pid": self._template_pid})["threads"] > 1:
            self._end_template()
        return loaded

    def settle(self) -> None:
        self._kit.order({"op": "settle"})

    def load_once(self, load: Load) -> None:
        self._end_template()
        self._load = load

    def fresh(self) -> Process:
        assert self._load is not None
        if self._template is not None:
            with suppress(Ended):
                return self._next_copy(self._template)
            self._end_template()
        process, _ = self._start(template=False)
        try:
            self._load.into(process)
        except Ended:
            self.finish(process, clean=False)
            raise
        return process

    def finish(self, process: Process, *, clean: bool) -> None:
        """Ends all that the task has started. A copy in order ends by itself; if not, the next sweep finds it."""
        process.channel.close()
        if self._template is None:
            self._sweep()
            return
        with suppress(Ended):
            self._sweep(self._template_pid, self._spare_pid(self._template), *([self._copy_pid] if clean else []))
            return
        self._end_template()

    def reader(self) -> Process:
        return self._start(template=False)[0]

    def new_folder(self) -> Path:
        return new_folder()

    def close(self) -> None:
        self._kit.close()

    def _start(self, *, template: bool) -> tuple[Process, int]:
        return self._home.start(self._superseded, template=template)

    def _next_copy(self, template: Process) -> Process:
        """The spare copy, which has had time to be made; a new one is begun. Raises Ended if the template fails."""
        copy = self._spare or self._begin_copy(template)
        self._copy_pid, self._spare = self._spare_pid(template), None
        try:
            copy.listen(limit=copy.limit(PATIENCE))
        except Ended:
            copy.channel.close()
            raise
        self._spare = self._begin_copy(template)
        return copy

    def _begin_copy(self, template: Process) -> Process:
        """Tells the template to fork; its reply, the copy's process id, is waited for in `_spare_pid`."""
        wire, theirs = socket.socketpair()
        output, writing = os.pipe()
        channel = template.channel
        assert isinstance(channel, SocketChannel)
        meter = self._home.meter(lambda: self._copy_pid)
        copy = Process(SocketChannel(wire, output, self._superseded), self._copy_status, meter)
        try:
            template.tell({"op": "fork", "memory": MEMORY}, limit=template.limit(PATIENCE))
            socket.send_fds(channel.wire, [b"F"], [theirs.fileno(), writing])
        except (OSError, Ended):
            copy.channel.close()
            raise Ended(Outcome.GARBLED, missing_process()) from None
        finally:
            theirs.close()
            os.close(writing)
        self._pid_is_due = True
        return copy

    def _spare_pid(self, template: Process) -> int:
        """The process id of the copy that was begun last. Raises Ended."""
        if self._pid_is_due:
            self._pid_is_due = False
            body, _ = template.listen(limit=template.limit(PATIENCE))
            self._last_pid = body["pid"] if type(body.get("pid")) is int else 0
        return self._last_pid

    def _copy_status(self) -> int | None:
        """The exit code of the copy in use, as the template tells it; None if it still runs, or nobody knows."""
        if self._template is None:
            return None
        with suppress(Ended):
            self._spare_pid(self._template)
            order = {"op": "status", "pid": self._copy_pid}
            body, _ = self._template.ask(order, limit=self._template.limit(PATIENCE))
            return exit_code(body.get("status"))
        return None

    def _end_template(self) -> None:
        self._drop_template()
        self._sweep(until_dead=False)

    def _drop_template(self) -> None:
        for process in (self._template, self._spare):
            if process is not None:
                process.channel.close()
        self._template, self._template_pid, self._spare, self._pid_is_due = None, 0, None, False

    def _sweep(self, *keep: int, until_dead: bool = True) -> None:
        self._home.sweep(*keep, *([self.gallery.pid] if self._home is self._kit else []), until_dead=until_dead)

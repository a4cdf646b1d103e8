"""Worlds without fork: one spawned worker executes the file anew for each task, and is replaced after any fault."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from checker.judge.api.faults import Ended
from checker.judge.pool.pipes import PipeChannel
from checker.judge.pool.process import Process
from checker.judge.pool.resident import MemoryWatch
from checker.judge.pool.starting import start_worker
from checker.judge.pool.worlds import MEMORY, PATIENCE, START, Load, Loaded, new_folder
from checker.processes.start import Tree

ENDING = 2.0  # seconds that a worker has for its end after it has closed its pipes


class SpawnedWorlds:
    """See `Worlds`. `first` is a worker that was started early, while the judge was still importing torch.

    real_gpu: the workers see the machine's GPUs, and have no limit of memory, below which CUDA would not start.
    """

    def __init__(
        self,
        imports: Sequence[str],
        first: subprocess.Popen[bytes] | None = None,
        *,
        superseded: threading.Event,
        real_gpu: bool = False,
    ) -> None:
        self._imports = list(imports)
        self._first = first
        self._real_gpu = real_gpu
        self._superseded = superseded
        self._load: Load | None = None
        self._loaded = False
        self._process: Process | None = None
        self._reader: Process | None = None
        self._trees: dict[int, Tree] = {}
        self.gallery = self  # here a process serves one file after the other anyway

    def load(self, load: Load) -> Loaded:
        self._load, self._loaded = load, False
        process = self._alive()
        try:
            loaded = load.into(process)
        except Ended:
            self._replace()
            raise
        self._loaded = True
        return loaded

    def load_once(self, load: Load) -> None:
        self._load, self._loaded = load, False

    def fresh(self) -> Process:
        assert self._load is not None
        process = self._alive()
        if not self._loaded:  # the first task uses what `load` has loaded, every other one its own
            try:
                self._load.into(process)
            except Ended:
                self._replace()
                raise
        self._loaded = False
        process.channel.printed.restart()  # the process is an old one, the task is new
        return process

    def finish(self, process: Process, *, clean: bool) -> None:
        clean = clean and process.alive
        with suppress(Ended):
            if clean:
                process.ask({"op": "begin", "folder": tempfile.gettempdir()}, limit=process.limit(PATIENCE))
                body, _ = process.ask({"op": "fingerprint"}, limit=process.limit(PATIENCE))
                clean = body.get("changed") is False
        if not (clean and process.alive):
            self._replace()

    def new_folder(self) -> Path:
        return new_folder()

    def settle(self) -> None:
        """There is nothing to gain here: no process is made for a task."""

    def reader(self) -> Process:
        if self._reader is None or not self._reader.alive:
            self._reader = self._start(None)
        return self._reader

    def close(self) -> None:
        for tree in self._trees.values():
            tree.end()
        self._trees.clear()
        if self._first is not None:
            Tree(self._first).end()

    def _alive(self) -> Process:
        if self._process is not None and not self._process.alive:
            self._replace()
        if self._process is None:
            first, self._first = self._first, None
            self._process = self._start(first)
        return self._process

    def _start(self, started: subprocess.Popen[bytes] | None) -> Process:
        popen = started or start_worker()
        tree = self._trees[popen.pid] = Tree(popen)

        def ending() -> int | None:
            try:
                return popen.wait(ENDING)
            except subprocess.TimeoutExpired:
                return None

        channel = PipeChannel(popen, self._superseded)
        process = Process(channel, ending, tree.meter())
        memory = 0 if self._real_gpu else MEMORY
        hello = {"op": "hello", "imports": self._imports, "version": 1, "memory": memory, "real_gpu": self._real_gpu}
        process.ask(hello, limit=process.limit(START))
        if sys.platform == "darwin" and memory:
            channel.watch = MemoryWatch(popen.pid, MEMORY)
        return process

    def _replace(self) -> None:
        self._process, self._loaded = None, False
        for pid in [pid for pid in self._trees if not self._is_reader(pid)]:
            self._trees.pop(pid).end()

    def _is_reader(self, pid: int) -> bool:
        channel = self._reader.channel if self._reader else None
        return isinstance(channel, PipeChannel) and channel.pid == pid

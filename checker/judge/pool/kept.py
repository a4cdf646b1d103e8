"""One process for the kit's own files: a misconception needs no world of its own, as a learner's file does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from checker.judge.api.faults import Ended
from checker.judge.pool.process import Process
from checker.judge.pool.worlds import Load, new_folder

MANY = 100  # files that one process loads: what they leave behind in it would some day be more than it may hold


class KeptWorld:
    """See `TaskWorlds`. Loads one file after the other into the same process, which is replaced after any fault. Never
    a learner's file."""

    def __init__(self, start: Callable[[], tuple[Process, int]]) -> None:
        self.pid = 0
        self._start = start
        self._process: Process | None = None
        self._loads = 0  # of this process
        self._load: Load | None = None

    def load_once(self, load: Load) -> None:
        self._load = load

    def fresh(self) -> Process:
        assert self._load is not None
        if self._process is not None and (self._loads >= MANY or not self._process.alive):
            self.close()
        self._loads += 1
        if self._process is None:
            self._process, self.pid = self._start()
        try:
            self._load.into(self._process)
        except Ended:
            self.close()
            raise
        self._process.channel.printed.restart()
        return self._process

    def new_folder(self) -> Path:
        return new_folder()

    def finish(self, process: Process, *, clean: bool) -> None:
        if not clean:
            self.close()

    def close(self) -> None:
        if self._process is not None:
            self._process.channel.close()
        self._process, self.pid, self._loads = None, 0, 0

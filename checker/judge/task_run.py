"""One task in its fresh world: a process, and a new one after any test that did not pass."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Mapping, Sequence

from checker.judge.faults import Ended
from checker.judge.learner import Learner
from checker.judge.plugin import Ending
from checker.judge.process import Process
from checker.judge.program import Program
from checker.judge.session import Session
from checker.judge.worlds import TaskWorlds, Worlds
from checker.verdicts import Finding, Outcome

CLEAN = (Outcome.PASSED, Outcome.FAILED, Outcome.RAISED, Outcome.NOT_CHECKED)

SessionMaker = Callable[[Process], Session]


class TaskRun:
    """The world that a task's tests share. Use as a context manager."""

    def __init__(
        self,
        worlds: Worlds,
        program: Program,
        parameters: Mapping[str, Sequence[str]],
        *,
        seed: int,
        timeout: float,
        session: Callable[..., Session] = Session,
        homes: TaskWorlds | None = None,
    ) -> None:
        self.seed = seed
        self._worlds = worlds
        self._homes = homes or worlds  # where the task's process comes from
        self.scratch = self._homes.new_folder()
        self._program = program
        self._parameters = parameters
        self._timeout = timeout
        self._make = session
        self._reader: Process | None = None
        self._readings: list[Session] = []
        self._clean = True
        self._process: Process | None = None
        self._folders = 0
        self._root = self.scratch

    def __enter__(self) -> TaskRun:
        try:
            self._process = self._homes.fresh()
        except BaseException:
            shutil.rmtree(self._root, ignore_errors=True)
            raise
        self.session = self._make(self._process, self._program, seed=self.seed, timeout=self._timeout)
        return self

    def __exit__(self, error: object, *_: object) -> None:
        if self._reader is not None:
            self._reader.channel.close()
        if self._process is not None:
            self._homes.finish(self._process, clean=error is None and self._clean and self._process.alive)
        shutil.rmtree(self._root, ignore_errors=True)

    def reseed(self, seed: int) -> None:
        """Another seed for the tests that follow."""
        self.seed = seed
        self.session.seed = seed

    def learner(self) -> Learner:
        """The learner at the beginning of a test: the clock starts, the folder is new and empty."""
        self._folders += 1
        self.scratch = self._root / f"{self._folders}"
        self.scratch.mkdir()
        self.session.begin(str(self.scratch))
        self._readings = []
        return Learner(self.session, self._parameters)

    def reading(self) -> Session:
        """A session with the clean reader, started at its first use in a task."""
        if self._reader is None or not self._reader.alive:
            start = time.monotonic()
            self._reader = self._worlds.reader()
            self.session.wait(time.monotonic() - start)  # it may have had to import torch
        session = Session(self._reader, self._program, seed=self.seed, timeout=self._timeout)
        self._readings.append(session)
        return session

    @property
    def last_difference(self) -> Finding | None:
        """What the last comparison of this test found; of a file that was read, if there is one."""
        found = (session.last_difference for session in [*reversed(self._readings), self.session])
        return next((finding for finding in found if finding), None)

    def used_up(self) -> None:
        """The process is not to be used for another task, whatever comes of this one."""
        self._clean = False

    def note(self, ending: Ending) -> None:
        """What came of a test: after a fault the process is not used again."""
        self._clean = self._clean and ending.outcome in CLEAN


__all__ = ["Ended", "TaskRun"]

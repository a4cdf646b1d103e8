"""One task in its fresh world: a process, and a new one after any test that did not pass."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence

from checker.course.verdicts import Finding, Outcome
from checker.judge.api.learner import Learner
from checker.judge.pool.process import Process
from checker.judge.pool.program import Program
from checker.judge.pool.worlds import TaskWorlds, Worlds
from checker.judge.run.ending import Ending
from checker.judge.run.exchange import Exchange

CLEAN = (Outcome.PASSED, Outcome.FAILED, Outcome.RAISED, Outcome.NOT_CHECKED)


class TaskRun:
    """The world that a task's tests share. Use as a context manager.

    Entering it raises Ended where the file cannot be loaded. timeout: seconds that a test may take.
    """

    def __init__(
        self,
        worlds: Worlds,
        program: Program,
        parameters: Mapping[str, Sequence[str]],
        *,
        seed: int,
        timeout: float,
        exchange: type[Exchange] = Exchange,
        homes: TaskWorlds | None = None,
    ) -> None:
        self.seed = seed
        self._worlds = worlds
        self._homes = homes or worlds  # where the task's process comes from
        self.scratch = self._homes.new_folder()
        self._program = program
        self._parameters = parameters
        self._timeout = timeout
        self._make = exchange
        self._reader: Process | None = None
        self._readings: list[Exchange] = []
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
        self.exchange = self._make(self._process, self._program, seed=self.seed, timeout=self._timeout)
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
        self.exchange.seed = seed

    def learner(self) -> Learner:
        """The learner at the beginning of a test: the clock starts, the folder is new and empty. Raises Ended."""
        self._folders += 1
        self.scratch = self._root / f"{self._folders}"
        self.scratch.mkdir()
        self.exchange.begin(str(self.scratch))
        self._readings = []
        return Learner(self.exchange, self._parameters)

    def reading(self) -> Exchange:
        """An exchange with the clean reader, started at its first use in a task. Raises Ended."""
        if self._reader is None or not self._reader.alive:
            self._reader = self._worlds.reader()
        reading = Exchange(self._reader, self._program, seed=self.seed, timeout=self._timeout)
        self._readings.append(reading)
        return reading

    @property
    def last_difference(self) -> Finding | None:
        """What the last comparison of this test found; of a file that was read, if there is one."""
        found = (exchange.last_difference for exchange in [*reversed(self._readings), self.exchange])
        return next((finding for finding in found if finding), None)

    def used_up(self) -> None:
        """The process is not to be used for another task, whatever comes of this one."""
        self._clean = False

    def note(self, ending: Ending) -> None:
        """What came of a test: after a fault the process is not used again."""
        self._clean = self._clean and ending.outcome in CLEAN

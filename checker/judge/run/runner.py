"""Running one task's tests in a world of its own: what the engine and whoever explains a failure are made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from checker.course import Chapter, Task
from checker.course.verdicts import Finding, Outcome, TaskVerdict
from checker.judge.api.text import visible
from checker.judge.pool.program import Program
from checker.judge.pool.worlds import Load, Loaded, TaskWorlds, Worlds
from checker.judge.run.ending import PASSED, Ending
from checker.judge.run.exchange import Exchange
from checker.judge.run.plugin import CheckerPlugin, Items
from checker.judge.run.settings import Settings
from checker.judge.run.task_run import TaskRun
from checker.source.definitions import parameters

PRINTED = 2_000  # characters of what a task printed that are kept

OnItem = Callable[[pytest.Item, Ending, Sequence[pytest.TestReport]], None]


def nothing(*_: object) -> None:
    """Takes whatever it is told and does nothing."""


class Runner:
    """Loads files into worlds, and runs the tests of one task there."""

    def __init__(self, worlds: Worlds, plugin: CheckerPlugin, items: Items, settings: Settings) -> None:
        self.settings = settings
        self.worlds = worlds
        self._plugin = plugin
        self._items = items

    def task_run(
        self,
        chapter: Chapter,
        program: Program,
        *,
        seed: int,
        exchange: type[Exchange] = Exchange,
        timeout: float | None = None,
        homes: TaskWorlds | None = None,
    ) -> TaskRun:
        """A world for one task of the file that was loaded last, there or in `homes`.

        timeout: seconds that a test may take; None is the settings' own.
        """
        return TaskRun(
            self.worlds,
            program,
            parameters(chapter.stub),
            seed=seed,
            timeout=timeout or self.settings.timeout,
            exchange=exchange,
            homes=homes,
        )

    def load(self, chapter: Chapter, program: Program) -> Loaded:
        """Makes `program` the file to judge. Raises Ended."""
        return self.worlds.load(Load(program, chapter, self.settings.timeout))

    def load_once(self, chapter: Chapter, program: Program, *, homes: TaskWorlds | None = None) -> None:
        """The same for one task alone, which raises Ended if the program cannot be loaded."""
        (homes or self.worlds).load_once(Load(program, chapter, self.settings.timeout))

    def run_items(self, chapter: Chapter, task: Task, run: TaskRun, on_item: OnItem = nothing) -> Ending:
        """Runs the task's tests until one does not pass; that one's ending is the task's."""
        items = self.items(chapter, task)
        for place, item in enumerate(items):
            ending = self._plugin.run_item(item, run)
            run.note(ending)
            on_item(item, ending, self._plugin.reports)
            if ending.outcome is not Outcome.PASSED:
                for later in items[place + 1 :]:
                    on_item(later, Ending(Outcome.NOT_CHECKED, Finding("earlier_check_failed")), ())
                return ending
        return (
            PASSED if items else Ending(Outcome.KIT_ERROR, Finding("kit_error", {"type": "no test", "text": task.name}))
        )

    def items(self, chapter: Chapter, task: Task) -> list[pytest.Item]:
        return self._items.get((chapter.stem, task.name), [])

    def end(self, chapter: Chapter, task: Task, ending: Ending, on_item: OnItem) -> TaskVerdict:
        """A verdict without running anything; the task's tests are told."""
        for item in self.items(chapter, task):
            on_item(item, ending, ())
        return self.verdict(task, ending)

    def verdict(self, task: Task, ending: Ending, *, printed: str = "", seconds: float = 0.0) -> TaskVerdict:
        return TaskVerdict(
            task=task.name,
            outcome=ending.outcome,
            points=task.points if ending.outcome is Outcome.PASSED else 0,
            max_points=task.points,
            finding=ending.finding,
            printed=visible(printed, limit=PRINTED, lines=True),
            seconds=seconds,
        )

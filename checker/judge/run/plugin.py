"""The pytest side of the judge: fixtures for the checkers, and what a test's end means."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

from checker.course.verdicts import Finding, Outcome
from checker.judge.api.draw import Draw
from checker.judge.api.faults import Ended, NotChecked
from checker.judge.api.learner import Learner, Reader
from checker.judge.api.marks import task_of
from checker.judge.api.text import visible
from checker.judge.run.ending import PASSED, Ending, computer_error, one_line
from checker.judge.run.task_run import TaskRun
from checker.processes.shortage import found, of_error

Items = dict[tuple[str, str], list[pytest.Item]]  # by chapter's folder name and task


def by_task(collected: Sequence[pytest.Item]) -> Items:
    """The checkers among what pytest collected."""
    items: Items = {}
    for item in collected:
        name = task_of(item)
        if name is not None:
            items.setdefault((item.path.parent.name, name), []).append(item)
    return items


class CheckerPlugin:
    """Runs the checkers' tests, collected once, for whatever `run` is current."""

    def __init__(self) -> None:
        self.run: TaskRun | None = None
        self.reports: list[pytest.TestReport] = []
        self.faults: list[str] = []  # what went wrong while the checkers were collected
        self._ending = PASSED

    # --- running -----------------------------------------------------------------------------------------------------

    def run_item(self, item: pytest.Item, run: TaskRun) -> Ending:
        """Runs one test in the world of `run`; its reports are kept in `self.reports`.

        An interruption (Superseded, Ctrl-C) is raised on, and leaves the test as it was collected.
        """
        self.run, self._ending = run, PASSED
        try:
            self.reports = runtestprotocol(item, log=False, nextitem=None)
        except KeyboardInterrupt:
            _as_new(item)
            raise
        return self._ending

    def pytest_configure(self, config: pytest.Config) -> None:
        config.addinivalue_line("markers", "task(name): the task that this checker judges")

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.faults.append(str(report.longrepr))

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Generator[None, object, object]:
        result = yield
        if self.run is not None:
            self.run.exchange.check_unchanged()
        return result

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[Any]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        report = yield
        if self.run is None or call.excinfo is None or task_of(item) is None:
            return report
        ending = self._end(call.excinfo.value, call.when)
        if self._ending is PASSED:
            self._ending = ending
        if ending.outcome in (Outcome.KIT_ERROR, Outcome.COMPUTER_ERROR):
            report.when = "setup"  # what pytest counts as an error, not as a failure
        elif ending.outcome is not Outcome.NOT_CHECKED:
            report.longrepr = one_line(ending)
        return report

    def _end(self, error: BaseException, when: str) -> Ending:
        assert self.run is not None
        if isinstance(error, Ended):
            return Ending(error.outcome, error.finding)
        if isinstance(error, AssertionError) and when == "call":  # elsewhere it is pytest's own, and not a verdict
            finding = self.run.last_difference or Finding("check_failed")
            return Ending(Outcome.FAILED, replace(finding, message=_label(error)))
        if isinstance(error, (NotChecked, pytest.skip.Exception)):
            return Ending(Outcome.NOT_CHECKED, Finding("not_checked", {"reason": str(error)}))
        shortage = of_error(error) or found()  # a checker that breaks on a computer at its end is no fault of the kit's
        if shortage is not None:
            return computer_error(shortage)
        values = {"type": type(error).__name__, "text": visible(str(error))}
        return Ending(Outcome.KIT_ERROR, Finding("kit_error", values))

    # --- fixtures ----------------------------------------------------------------------------------------------------

    @pytest.fixture
    def learner(self) -> Learner:
        """The learner's module, in a process of its own."""
        assert self.run is not None
        return self.run.learner()

    @pytest.fixture
    def draw(self, request: pytest.FixtureRequest) -> Draw:
        """Inputs drawn from the run's seed and this test's name."""
        assert self.run is not None
        return Draw(self.run.seed, request.node.path.parent.name, request.node.name)

    @pytest.fixture
    def scratch(self, learner: Learner) -> Path:
        """An empty folder of this test's own, which is also the working directory of the learner's code."""
        assert self.run is not None
        return self.run.scratch

    @pytest.fixture
    def reader(self) -> Reader:
        """Reads files in a process that never loaded the learner's code."""
        assert self.run is not None
        return Reader(self.run.reading)


def _as_new(item: pytest.Item) -> None:
    """After an interruption pytest leaves the item half done: it would refuse the next one, give this one its old
    fixtures again, and refuse a fixture that was interrupted itself."""
    item.session._setupstate.teardown_exact(None)
    info = getattr(item, "_fixtureinfo", None)
    for definitions in info.name2fixturedefs.values() if info is not None else ():
        for definition in definitions:
            definition.cached_result = None
            definition._finalizers.clear()
    if isinstance(item, pytest.Function):
        item._initrequest()


def _label(error: AssertionError) -> str:
    """The label that the checker gave with `assert ..., "label"`; pytest's own explanation is not a label."""
    text = str(error.args[0]) if error.args else ""
    first = text.splitlines()[0] if text else ""
    return first if first.replace("_", "").isalnum() and first.isascii() else ""

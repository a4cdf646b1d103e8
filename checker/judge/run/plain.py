"""`python -m pytest checker/chapters/ch04_layers`: the engine, driven by somebody else's pytest session."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from checker.course import ROOT, Chapter, chapters
from checker.course.verdicts import Outcome
from checker.judge.api.marks import task_of
from checker.judge.pool.worlds import Worlds
from checker.judge.run.ending import Ending, one_line
from checker.judge.run.engine import Engine
from checker.judge.run.opening import open_worlds
from checker.judge.run.plugin import CheckerPlugin, by_task
from checker.judge.run.settings import Settings, fresh_seed

Event = tuple[Ending, Sequence[pytest.TestReport]]


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("tutor", "the tutor's checkers")
    group.addoption("--exercises", metavar="DIR", default=str(ROOT / "exercises"), help="where the learner's files lie")
    group.addoption("--file", metavar="FILE", help="the learner's file, for one chapter")
    group.addoption("--seed", type=int, help="repeats the inputs of an earlier run")
    group.addoption("--timeout", type=float, default=10.0, help="seconds of processor time that a test may take")
    group.addoption("--portable", action="store_true", help="the way without fork, also where there is one")


def pytest_configure(config: pytest.Config) -> None:
    if not config.option.collectonly:
        config.pluginmanager.register(PlainPlugin(config), "tutor-checkers")
    config.addinivalue_line("markers", "task(name): the task that this checker judges")


class PlainPlugin(CheckerPlugin):
    """Opens the worlds before the checkers are collected, and reports what the engine found test by test.

    Raises pytest.UsageError under pytest-xdist.
    """

    def __init__(self, config: pytest.Config) -> None:
        super().__init__()
        option = config.option
        if getattr(option, "numprocesses", None):
            raise pytest.UsageError("the checkers run one after the other: python -m pytest checker/chapters")
        seed = fresh_seed() if option.seed is None else option.seed
        self._settings = Settings(seed=seed, timeout=option.timeout, portable=option.portable)
        self._folder, self._file = Path(option.exercises), option.file
        self._chapters = _chapters_of([str(argument) for argument in config.args])
        self._worlds: Worlds | None = None

    def pytest_report_header(self) -> str:
        return f"tutor: --seed {self._settings.seed} repeats this run"

    def pytest_sessionstart(self) -> None:
        self._worlds = open_worlds(self._chapters, self._settings)

    def pytest_sessionfinish(self) -> None:
        if self._worlds is not None:
            self._worlds.close()

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> object:
        """Judges the checkers; other tests that were collected with them are left to pytest."""
        if session.testsfailed or session.config.option.collectonly:
            return None
        self._judge(session.items)
        session.items = [item for item in session.items if task_of(item) is None]
        return None if session.items else True

    def _judge(self, order: Sequence[pytest.Item]) -> None:
        assert self._worlds is not None
        engine = Engine(self._worlds, self, by_task(order), self._settings)
        events: dict[pytest.Item, Event] = {}

        def keep(item: pytest.Item, ending: Ending, reports: Sequence[pytest.TestReport]) -> None:
            events[item] = (ending, reports)

        for chapter in self._chapters:
            chosen = tuple(task for task in chapter.tasks if engine.items(chapter, task))
            if chosen:
                file = Path(self._file) if self._file else self._folder / f"{chapter.stem}.py"
                engine.judge(replace(chapter, tasks=chosen), file, on_item=keep)
        for item in order:
            if item in events:
                _report(item, *events[item])


def _chapters_of(arguments: Sequence[str]) -> list[Chapter]:
    """The chapters that the arguments name, or all."""
    known = chapters()
    named = [chapter for chapter in known if any(chapter.stem in argument for argument in arguments)]
    return named or known


def _report(item: pytest.Item, ending: Ending, reports: Sequence[pytest.TestReport]) -> None:
    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    for report in reports or [_made_up(item, ending)]:
        item.ihook.pytest_runtest_logreport(report=report)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)


def _made_up(item: pytest.Item, ending: Ending) -> pytest.TestReport:
    """The report of a test that was not run: its task had its verdict already."""
    skipped = ending.outcome is Outcome.NOT_CHECKED
    text = one_line(ending)
    longrepr = (str(item.path), item.location[1] or 0, text) if skipped else text
    return pytest.TestReport(
        nodeid=item.nodeid,
        location=item.location,
        keywords={name: 1 for name in item.keywords},
        outcome="skipped" if skipped else "failed",
        longrepr=longrepr,
        when="setup" if skipped or ending.outcome in (Outcome.KIT_ERROR, Outcome.COMPUTER_ERROR) else "call",
    )

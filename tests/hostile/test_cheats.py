"""No cheat earns a point: what counts is compared in another process, with numbers that it drew itself."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.course.verdicts import Outcome
from tests.hostile.reading import HERE, SOLUTION
from tests.hostile.warm_judge import WarmJudge, closed_without_a_trace

WRONG = (HERE / "wrong_answers.py").read_text(encoding="utf-8")
CHEATS = sorted((HERE / "cheats").glob("*.py"))

# A cheat that does not run has not been tried.
UNTRIED = {Outcome.NOT_STARTED, Outcome.MISSING, Outcome.NOT_LOADABLE, Outcome.NOT_CHECKED, Outcome.KIT_ERROR}


@pytest.fixture(scope="module")
def forked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WarmJudge]:
    yield from closed_without_a_trace(WarmJudge(tmp_path_factory.mktemp("forked"), "forked"))


@pytest.fixture(scope="module")
def portable(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WarmJudge]:
    yield from closed_without_a_trace(WarmJudge(tmp_path_factory.mktemp("portable"), "portable"))


@pytest.mark.skipif(sys.platform != "linux", reason="the forked way is Linux's")
@pytest.mark.parametrize("cheat", CHEATS, ids=lambda path: path.stem)
def test_forked(cheat: Path, forked: WarmJudge, tmp_path: Path) -> None:
    check(cheat, forked, tmp_path)


@pytest.mark.slow  # see test_cases.py
@pytest.mark.parametrize("cheat", CHEATS, ids=lambda path: path.stem)
def test_portable(cheat: Path, portable: WarmJudge, tmp_path: Path) -> None:
    check(cheat, portable, tmp_path)


def check(cheat: Path, judge: WarmJudge, folder: Path) -> None:
    file = folder / "ch90_sample.py"
    file.write_text(WRONG + "\n\n" + cheat.read_text(encoding="utf-8"), encoding="utf-8")
    verdict = judge.judge(file)
    assert {task.task: task.outcome for task in verdict.tasks if task.outcome in UNTRIED} == {}
    assert {task.task: task.finding for task in verdict.tasks if task.passed} == {}
    assert verdict.points == 0
    file.write_text(SOLUTION, encoding="utf-8")
    after = judge.judge(file)
    assert after.points == after.max_points > 0, "the next file suffers from the cheat"


def test_there_are_enough() -> None:
    assert len(CHEATS) >= 10

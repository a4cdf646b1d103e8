"""Whatever a learner's file does, its tasks get their verdicts, the other tasks theirs, and nothing of it is left."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.course.verdicts import ChapterVerdict
from tests.hostile.reading import Case, read_cases
from tests.hostile.shown import texts, unfit
from tests.hostile.warm_judge import WarmJudge, closed_without_a_trace
from tests.sandbox.needed import require_sandbox

CASES = read_cases()
POSIX = ("os.fork", "import resource", "import signal")
POSIX_LIMITS = {"file_without_end"}  # Windows has no limit of a file's size

# What a file does is shown in the cheapest way, forked. In a sandbox, where a file lies on a disk that nobody can write
# to and processes are ended with it, these are tried always. All others, and all in the portable way, are slow tests.
ALWAYS_IN_A_SANDBOX = {"deletes_itself", "kills_its_parent", "process_that_slips_away"}


@pytest.fixture(scope="module")
def forked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WarmJudge]:
    yield from closed_without_a_trace(WarmJudge(tmp_path_factory.mktemp("forked"), "forked"))


@pytest.fixture(scope="module")
def portable(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WarmJudge]:
    yield from closed_without_a_trace(WarmJudge(tmp_path_factory.mktemp("portable"), "portable"))


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WarmJudge]:
    require_sandbox()
    folder = tmp_path_factory.mktemp("sandbox")
    for parent in (folder, *folder.parents[:2]):
        parent.chmod(0o755)  # pytest's own are closed to the user that the box's code is
    yield from closed_without_a_trace(WarmJudge(folder, "sandbox"))


def cases(way: str) -> list[object]:
    like = "forked" if way == "sandbox" else way
    return [pytest.param(case, id=case.name, marks=marks(case, way)) for case in CASES if like in case.ways]


def marks(case: Case, way: str) -> list[pytest.MarkDecorator]:
    always = way == "forked" or (way == "sandbox" and case.name in ALWAYS_IN_A_SANDBOX)
    found = [] if always else [pytest.mark.slow]
    needs_posix = os.name != "posix" and (case.name in POSIX_LIMITS or any(name in case.source for name in POSIX))
    return [*found, pytest.mark.skip(reason="what it does can be done on POSIX only")] if needs_posix else found


@pytest.mark.skipif(sys.platform != "linux", reason="the forked way is Linux's")
@pytest.mark.parametrize("case", cases("forked"))
def test_forked(case: Case, forked: WarmJudge, tmp_path: Path) -> None:
    check(case, forked, tmp_path)


@pytest.mark.skipif(sys.platform != "linux", reason="boxes are made of Linux's namespaces")
@pytest.mark.parametrize("case", cases("sandbox"))
def test_sandbox(case: Case, sandbox: WarmJudge, tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    check(case, sandbox, tmp_path)


@pytest.mark.parametrize("case", cases("portable"))
def test_portable(case: Case, portable: WarmJudge, tmp_path: Path) -> None:
    check(case, portable, tmp_path)


def check(case: Case, judge: WarmJudge, folder: Path) -> None:
    verdict = judge.judge(case.write(folder), timeout=case.timeout)
    check_outcomes(case, verdict, judge.way)
    shown = texts(verdict)
    assert not list(filter(None, map(unfit, shown)))
    assert any(case.shows in text for text in shown)
    assert judge.crowd() == [], "processes of the file's are left"
    assert judge.folders() == []


def check_outcomes(case: Case, verdict: ChapterVerdict, way: str) -> None:
    expected = case.expected(way)
    assert (verdict.stopped.label if verdict.stopped else "nothing") in case.stopped
    assert [task.task for task in verdict.tasks] == list(expected)
    for task in verdict.tasks:
        assert task.outcome in expected[task.task], f"{task.task}: {task.outcome.value}, {task.finding}"
        assert task.points == (task.max_points if task.passed else 0)
        label = task.finding.label if task.finding else ""
        assert task.passed or not case.labels or label in case.labels, f"{task.task}: {task.finding}"


def test_every_case_is_used() -> None:
    names = {case.name for case in CASES}
    assert names >= ALWAYS_IN_A_SANDBOX
    assert len(names) > 100

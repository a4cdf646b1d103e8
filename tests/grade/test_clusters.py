"""A real Dask cluster of two workers and submitit's local executor end with the gradebook of this machine's pool.

Slow: every worker imports torch for each chunk.
"""

from __future__ import annotations

import os
import signal
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest

from checker.course import chapters
from checker.grade.class_run import GradingProgress, Outcomes, grade_class
from checker.grade.driver import Options
from checker.grade.engines import Local, Through
from checker.grade.gradebook import Gradebook
from checker.grade.model import GradingRun, Student, Submission

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("clusters")]

NOW = datetime(2026, 11, 24, 12, tzinfo=timezone.utc)
RUN = GradingRun(seed=11, kit="1", torch="2", python="3", host="h", isolation="process", started=NOW)
CHAPTER = next(chapter for chapter in chapters() if chapter.number == 4)
OPTIONS = Options(chapters=(str(CHAPTER.folder),), seed=11, sandboxed=False, timeout=30)
SOLUTION = CHAPTER.solution.read_text("utf-8")
ANSWERS = (
    "",
    "def relu(x):\n    return x",
    "import os\nos._exit(0)",
    "def (",
    "relu = 3",
    "def relu(x):\n    return -x",
)
FILES = [f"{SOLUTION}\n{ANSWERS[place % 6]}\n# {place}".encode() for place in range(12)]
CLASS = [Submission(Student(f"s{place}"), "", {f"{CHAPTER.stem}.py": file}) for place, file in enumerate(FILES)]
ENVIRON = dict(os.environ)


def graded(file: Path, engine: Any, on_progress: Callable[[GradingProgress], None] = lambda _: None) -> Outcomes:
    with Gradebook(file, now=lambda: NOW) as book:
        return grade_class(book, CLASS, [CHAPTER], run=RUN, engine=engine, options=OPTIONS, on_progress=on_progress)


def content(file: Path) -> list[tuple[Any, ...]]:
    """Who got which verdict; not when, nor in which order."""
    parts = "json_extract(v.verdict, '$.points'), json_extract(v.verdict, '$.finding.label')"
    tables = "gradings g JOIN verdicts v ON v.grading = g.id"
    question = f"SELECT g.job, v.task, v.outcome, {parts} FROM {tables} ORDER BY 1, 2"
    with closing(sqlite3.connect(file)) as book:
        return book.execute(question).fetchall()


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Any, ...]]:
    file = tmp_path_factory.mktemp("local") / "book.db"
    assert graded(file, Local(ENVIRON, workers=2)).faults == ()
    found = content(file)
    assert len(found) == len(CLASS) * len(CHAPTER.tasks)
    return found


@pytest.fixture
def cluster() -> Iterator[Any]:
    distributed = pytest.importorskip("distributed")
    options = {"n_workers": 2, "threads_per_worker": 1, "processes": True, "dashboard_address": None}
    with distributed.LocalCluster(**options) as cluster, distributed.Client(cluster) as client:
        yield client


def test_dask(cluster: Any, undisturbed: list[tuple[Any, ...]], tmp_path: Path) -> None:
    outcomes = graded(tmp_path / "book.db", Through(cluster.get_executor(pure=False), ENVIRON, chunk=4))
    assert outcomes.faults == () and content(tmp_path / "book.db") == undisturbed


def test_dask_with_a_worker_that_is_killed_in_the_middle(
    cluster: Any, undisturbed: list[tuple[Any, ...]], tmp_path: Path
) -> None:
    workers = list(cluster.run(os.getpid).values())

    def kill(progress: GradingProgress) -> None:
        if workers and progress.done < progress.total:
            os.kill(workers.pop(), signal.SIGKILL)  # a child of this test's own cluster
            workers.clear()

    for _ in range(3):  # what was lost is taken up by the next run
        outcomes = graded(tmp_path / "book.db", Through(cluster.get_executor(pure=False), ENVIRON, chunk=2), kill)
        if not outcomes.faults:
            break
    assert workers == [] and outcomes.faults == () and content(tmp_path / "book.db") == undisturbed


def test_submitit(undisturbed: list[tuple[Any, ...]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("submitit")
    from checker.cli.commands.grading import engine as grade_engine

    monkeypatch.chdir(tmp_path)
    with closing(grade_engine._submitit("local", ENVIRON)) as opened:
        outcomes = graded(tmp_path / "book.db", opened.engine)
    assert outcomes.faults == () and content(tmp_path / "book.db") == undisturbed

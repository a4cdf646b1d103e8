"""A run over a class: who is judged, who is not judged again, and what is said of the kit's own faults."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest

from checker.course import Chapter, chapters
from checker.course.verdicts import Finding, Outcome, TaskVerdict
from checker.grade.class_run import KitBroken, Outcomes, grade_class
from checker.grade.driver import Options
from checker.grade.engines import Local, Results, Through
from checker.grade.gradebook import Gradebook
from checker.grade.job import Graded, Job, jobs_of
from checker.grade.model import GradingRun, Student, Submission

NOW = datetime(2026, 11, 24, 12, tzinfo=timezone.utc)
RUN = GradingRun(seed=11, kit="1", torch="2", python="3", host="h", isolation="process", started=NOW)
CHAPTER: Chapter = next(chapter for chapter in chapters() if chapter.number == 4)
NAME = f"{CHAPTER.stem}.py"
OPTIONS = Options(chapters=(str(CHAPTER.folder),), seed=11, sandboxed=False, timeout=30)
SOLUTION = CHAPTER.solution.read_bytes()


class Pretended:
    """An engine that passes what is told to, and counts what it was asked for."""

    def __init__(self, faulty: bytes = b"never", wrong: bytes = b"never", stop_at: int = 99) -> None:
        self.asked: list[bytes] = []
        self._faulty, self._wrong, self._stop_at = faulty, wrong, stop_at

    def results(self, jobs: Sequence[Job], options: Options) -> Results:
        for job in jobs:
            content = job.files[NAME]
            self.asked.append(content)
            if len(self.asked) > self._stop_at:
                raise KeyboardInterrupt
            outcome = Outcome.FAILED if content == self._wrong else Outcome.PASSED
            verdicts = (TaskVerdict("relu", outcome, points=int(outcome is Outcome.PASSED), max_points=1),)
            yield job, Graded(fault="broken") if content == self._faulty else Graded(verdicts)

    def alone(self) -> Pretended:
        return self

    @property
    def students(self) -> list[bytes]:
        return [content for content in self.asked if content != SOLUTION]


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Gradebook]:
    with Gradebook(tmp_path / "book.db", now=lambda: NOW) as book:
        yield book


def of_class(*contents: bytes) -> list[Submission]:
    return [Submission(Student(f"s{place}"), "", {NAME: content}) for place, content in enumerate(contents)]


def graded(book: Gradebook, submissions: Sequence[Submission], engine: Any, **more: Any) -> Outcomes:
    seen: list[Any] = []
    course = more.pop("course", [CHAPTER])
    run = more.pop("run", RUN)
    outcomes = grade_class(
        book, submissions, course, run=run, engine=engine, options=OPTIONS, on_progress=seen.append, **more
    )
    assert [each.done for each in seen] == list(range(1, len(seen) + 1))
    return outcomes


def points(book: Gradebook, run: int) -> dict[str, int]:
    found = {}
    for submission in book.submissions():
        for job in jobs_of(submission.files, [CHAPTER]):
            grading = book.grading(run, job)
            found[submission.student.id] = -1 if grading is None else sum(each.points for each in grading.verdicts)
    return found


def test_equal_code_is_judged_once_and_gets_equal_points(book: Gradebook) -> None:
    engine = Pretended(wrong=b"2")
    run = graded(book, of_class(b"1", b"2", b"1", b"2"), engine).run
    assert sorted(engine.students) == [b"1", b"2"]
    assert points(book, run) == {"s0": 1, "s1": 0, "s2": 1, "s3": 0}


def test_only_what_changed_is_judged_again(book: Gradebook) -> None:
    graded(book, of_class(b"1", b"2"), Pretended())
    engine = Pretended()
    graded(book, of_class(b"1", b"3"), engine)
    assert engine.students == [b"3"]
    engine = Pretended()
    graded(book, of_class(b"1", b"3"), engine)
    assert engine.asked == []


def test_an_interrupted_run_goes_on(book: Gradebook) -> None:
    submissions = of_class(b"1", b"2", b"3", b"4")
    with pytest.raises(KeyboardInterrupt):
        graded(book, submissions, Pretended(stop_at=3))  # the solution, and two of them
    engine = Pretended()
    outcomes = graded(book, submissions, engine)
    assert engine.students == [b"3", b"4"]
    assert points(book, outcomes.run) == {"s0": 1, "s1": 1, "s2": 1, "s3": 1}


def test_who_is_no_longer_in_the_class_is_not_judged(book: Gradebook) -> None:
    with pytest.raises(KeyboardInterrupt):
        graded(book, of_class(b"1", b"2"), Pretended(stop_at=1))
    engine = Pretended()
    graded(book, of_class(b"1"), engine)
    assert engine.students == [b"1"]


def test_one_student_is_judged_again_and_both_verdicts_are_kept(book: Gradebook) -> None:
    graded(book, of_class(b"1", b"2"), Pretended())
    engine = Pretended(wrong=b"2")
    outcomes = graded(book, of_class(b"1", b"2"), engine, again=["s1"])
    assert engine.students == [b"2"]
    assert points(book, outcomes.run) == {"s0": 1, "s1": 0}


@pytest.mark.parametrize("first, then, judged", [("full", "limits", 0), ("process", "limits", 1), ("full", "full", 0)])
def test_a_verdict_under_weaker_isolation_does_not_count(book: Gradebook, first: str, then: str, judged: int) -> None:
    graded(book, of_class(b"1"), Pretended(), run=replace(RUN, isolation=first))
    engine = Pretended()
    run = graded(book, of_class(b"1"), engine, run=replace(RUN, isolation=then)).run
    assert len(engine.students) == judged
    grading = book.grading(run, Job(CHAPTER.stem, {NAME: b"1"}))
    assert grading is not None and grading.isolation == (then if judged else first)


def test_a_fault_of_the_kits_is_told_and_taken_up_again(book: Gradebook) -> None:
    outcomes = graded(book, of_class(b"1", b"2"), Pretended(faulty=b"2"))
    assert [(job.files[NAME], fault) for job, fault in outcomes.faults] == [(b"2", "broken")]
    assert points(book, outcomes.run) == {"s0": 1, "s1": -1}
    again = graded(book, of_class(b"1", b"2"), Pretended())
    assert again.run == outcomes.run and points(book, again.run) == {"s0": 1, "s1": 1}


@pytest.mark.parametrize("how", ["wrong", "faulty"])
def test_nobody_is_graded_where_a_solution_does_not_pass(book: Gradebook, tmp_path: Path, how: str) -> None:
    (tmp_path / NAME).write_bytes(b"broken solution")
    broken, engine = replace(CHAPTER, solutions=tmp_path), Pretended(**{how: b"broken solution"})
    with pytest.raises(KitBroken) as raised:
        graded(book, of_class(b"1"), engine, course=[broken])
    assert raised.value.stem == CHAPTER.stem and (raised.value.verdict is not None) == (how == "wrong")
    assert engine.asked == [b"broken solution"]


# --- with real graders ----------------------------------------------------------------------------------------------

WRONG = SOLUTION + b"\n\ndef relu(x):\n    return x\n"
CRASHES = SOLUTION + b"\n\nimport os\nos.abort()\n"
REAL = of_class(SOLUTION + b"\n# mine\n", WRONG, CRASHES, b"", b"def (", WRONG + b"\n")


class Inline(ThreadPoolExecutor):
    """An executor whose first chunk is lost, as with a worker that was killed."""

    def __init__(self) -> None:
        super().__init__(1)
        self.count = 0

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        self.count += 1
        if self.count == 2:  # the first one is the kit's check of itself
            lost: Future[Any] = Future()
            lost.set_exception(RuntimeError("worker lost"))
            return lost
        return super().submit(fn, *args, **kwargs)


@pytest.mark.slow
def test_every_engine_ends_with_the_same_grades(tmp_path: Path) -> None:
    environ = dict(os.environ)
    found = []
    for name in ("local", "through"):
        with Gradebook(tmp_path / f"{name}.db", now=lambda: NOW) as book:
            if name == "local":
                outcomes = graded(book, REAL, Local(environ, workers=2))
            else:
                executor: Executor = Inline()
                with executor:
                    first = graded(book, REAL, Through(executor, environ, chunk=3))
                    assert len(first.faults) == 3 and {fault for _, fault in first.faults} == {"worker lost"}
                    outcomes = graded(book, REAL, Through(executor, environ, chunk=3))
            assert outcomes.faults == ()
            found.append(points(book, outcomes.run))
    full = sum(task.points for task in CHAPTER.tasks)
    relu = CHAPTER.task("relu").points
    assert found[0] == found[1] == {"s0": full, "s1": full - relu, "s2": full, "s3": 0, "s4": 0, "s5": full - relu}


# --- once more, alone -------------------------------------------------------------------------------------------------

SLOW = Finding("timed_out", {"seconds": "10"})
SLOW_FILE = Finding("import_timed_out", {"seconds": "10", "line": "9"})


class Crowded:
    """An engine in which `relu` runs out of time while anything is judged beside it."""

    def __init__(self, *, alone: Graded, beside: Graded) -> None:
        self.asked: list[str] = []
        self._graded = {"alone": alone, "beside": beside}
        self._way = "beside"

    def results(self, jobs: Sequence[Job], options: Options) -> Results:
        for job in jobs:
            self.asked.append(f"{self._way} {job.files[NAME].decode()}"[:12])
            yield job, Graded((passed("relu"),)) if job.files[NAME] in (SOLUTION, b"quick") else self._graded[self._way]

    def alone(self) -> Crowded:
        self._way = "alone"
        return self


def passed(name: str) -> TaskVerdict:
    return TaskVerdict(name, Outcome.PASSED, points=1, max_points=1)


def late(name: str, finding: Finding = SLOW) -> TaskVerdict:
    return TaskVerdict(name, Outcome.TIMED_OUT, points=0, max_points=1, finding=finding)


TWICE = {
    "right the second time": (
        Graded((late("relu"), passed("relu_"))),
        Graded((passed("relu"), late("relu_"))),  # the first judgement of the other one counts
        [(Outcome.PASSED, SLOW), (Outcome.PASSED, None)],
    ),
    "late both times": (Graded((late("relu"),)), Graded((late("relu"),)), [(Outcome.TIMED_OUT, SLOW)]),
    "a file that ended early": (
        Graded((passed("relu"), late("relu_", Finding("not_reached"))), stopped=SLOW_FILE),
        Graded((passed("relu"), passed("relu_"))),
        [(Outcome.PASSED, SLOW_FILE), (Outcome.PASSED, None)],
    ),
    "a file that could not be loaded": (
        Graded((late("relu", SLOW_FILE), late("relu_", SLOW_FILE))),
        Graded((passed("relu"), passed("relu_"))),
        [(Outcome.PASSED, SLOW_FILE), (Outcome.PASSED, None)],
    ),
}


@pytest.mark.parametrize("name", TWICE)
def test_what_ran_out_is_judged_once_more_alone(book: Gradebook, name: str) -> None:
    beside, alone, expected = TWICE[name]
    engine = Crowded(alone=alone, beside=beside)
    outcomes = graded(book, of_class(b"slow", b"quick"), engine)
    assert engine.asked[1:] == ["beside slow", "beside quick", "alone slow"]
    found = book.grading(outcomes.run, Job(CHAPTER.stem, {NAME: b"slow"}))
    assert found is not None
    assert [(verdict.outcome, verdict.first) for verdict in found.verdicts] == expected


def test_what_ended_a_file_early_is_kept(book: Gradebook) -> None:
    raised = Finding("import_raised", {"type": "AssertionError", "text": "", "line": "9"})
    outcomes = graded(
        book, of_class(b"slow"), Crowded(alone=Graded(), beside=Graded((passed("relu"),), stopped=raised))
    )
    found = book.grading(outcomes.run, Job(CHAPTER.stem, {NAME: b"slow"}))
    assert found is not None and found.stopped == raised

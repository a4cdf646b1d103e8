"""The gradebook: what is put in comes out, nothing is graded twice, nothing is lost when the program is killed."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from checker.course import ROOT
from checker.course.verdicts import Finding, Frame, Outcome, TaskVerdict
from checker.grade.book_file import SCHEMA, NoGradebook
from checker.grade.gradebook import Gradebook, Override
from checker.grade.job import Graded, Job
from checker.grade.model import GradingRun, Student, Submission

NOW = datetime(2026, 11, 24, 12, tzinfo=timezone.utc)
RUN = GradingRun(seed=11, kit="1", torch="2", python="3", host="h", isolation="full", started=NOW)
JOB = Job("ch04_layers", {"ch04_layers.py": b"x = 1\n"})
WRONG = TaskVerdict(
    task="relu",
    outcome=Outcome.FAILED,
    points=0,
    max_points=2,
    finding=Finding("wrong_value", {"a": "b"}, "relu(1)", "2", "1", "m", (Frame(3, "relu", "return x"),)),
    diagnosis=("identity", "other"),
    printed="安\n",
    seconds=0.25,
    observed=Finding("seen"),
)
RIGHT = TaskVerdict(task="flatten", outcome=Outcome.PASSED, points=1, max_points=1)
GRADED = Graded((WRONG, RIGHT), seconds=1.5)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Gradebook]:
    with Gradebook(tmp_path / "book.db", now=lambda: NOW) as book:
        yield book


def handed_in(student: str = "s1", content: bytes = b"x = 1\n", **more: Any) -> Submission:
    return Submission(
        Student(student, "Li Na", "li@example.org", {"Section": "A"}), "s1.zip", {"a.py": content}, **more
    )


def verdicts(book: Gradebook, run: int) -> tuple[TaskVerdict, ...]:
    grading = book.grading(run, JOB)
    assert grading is not None
    return grading.verdicts


def test_verdicts_come_back_as_they_were(book: Gradebook) -> None:
    run = book.begin(RUN, ["ch04_layers"])
    assert book.grading(run, JOB) is None
    book.record(run, JOB, GRADED)
    assert verdicts(book, run) == GRADED.verdicts


def test_submissions_come_back_as_they_were(book: Gradebook) -> None:
    note = Finding("renamed", {"file": "x.py"})
    kept = [handed_in("s2", handed_in=NOW, notes=(note,), claimed={"ch04_layers": 3}), handed_in("s1", refused=note)]
    for submission in kept:
        book.keep(submission)
    assert list(book.submissions()) == [kept[1], kept[0]]


def test_the_last_submission_of_a_student_counts(book: Gradebook) -> None:
    first, second = handed_in(content=b"1"), handed_in(content=b"2")
    for submission in (first, second, second):
        book.keep(submission)
    assert list(book.submissions()) == [second]
    book.keep(first)  # handed in once more
    assert list(book.submissions()) == [first]


def test_a_student_may_be_renamed(book: Gradebook) -> None:
    book.keep(handed_in())
    renamed = replace(handed_in(), student=Student("s1", "李娜"))
    book.keep(renamed)
    assert [each.student for each in book.submissions()] == [renamed.student]


@pytest.mark.parametrize("changed", [{"seed": 12}, {"kit": "9"}, {"torch": "9"}], ids=str)
def test_another_seed_kit_or_torch_is_judged_again(book: Gradebook, changed: dict[str, Any]) -> None:
    book.record(book.begin(RUN, []), JOB, GRADED)
    assert book.grading(book.begin(replace(RUN, **changed), []), JOB) is None


@pytest.mark.parametrize("changed", [{"host": "other"}, {"isolation": "limits"}], ids=str)
def test_another_machine_is_no_reason_to_judge_again(book: Gradebook, changed: dict[str, Any]) -> None:
    book.record(book.begin(RUN, []), JOB, GRADED)
    assert verdicts(book, book.begin(replace(RUN, **changed), [])) == GRADED.verdicts


def test_judged_again_the_last_counts_and_the_first_is_kept(book: Gradebook, tmp_path: Path) -> None:
    run = book.begin(RUN, [])
    book.record(run, JOB, GRADED)
    book.record(run, JOB, Graded((RIGHT,)))
    assert verdicts(book, run) == (RIGHT,)
    with sqlite3.connect(tmp_path / "book.db") as other:
        assert other.execute("SELECT count(*) FROM gradings").fetchone() == (2,)


def test_an_interrupted_run_is_taken_up_and_a_finished_one_is_not(book: Gradebook) -> None:
    run = book.begin(RUN, ["ch04_layers"])
    later = replace(RUN, started=NOW + timedelta(hours=1))
    assert book.begin(later, ["ch04_layers"]) == run
    assert book.begin(later, ["ch05_sequential"]) != run
    again = book.begin(later, ["ch05_sequential"])
    book.finish(again)
    assert book.begin(later, ["ch05_sequential"]) != again
    assert book.seed() == RUN.seed


def test_the_last_override_counts(book: Gradebook) -> None:
    book.keep(handed_in())
    changes = [Override("s1", "ch04_layers", "relu", points, why) for points, why in ((2.0, "kind"), (1.5, "fair"))]
    for change in changes:
        book.override(change)
    assert book.overrides() == {("s1", "ch04_layers", "relu"): changes[1]}


def test_a_fault_of_the_kits_is_never_a_grade(book: Gradebook) -> None:
    with pytest.raises(AssertionError):
        book.record(book.begin(RUN, []), JOB, Graded(fault="broken"))


@pytest.mark.parametrize(
    ("content", "label"),
    [(b"no database, but long enough to be looked at as one" * 99, "gradebook_bad"), (None, "gradebook_other_version")],
)
def test_another_file_is_not_touched(tmp_path: Path, content: bytes | None, label: str) -> None:
    file = tmp_path / "book.db"
    if content is not None:
        file.write_bytes(content)
    else:
        with sqlite3.connect(file) as other:
            other.execute("PRAGMA user_version = 99")
    before = file.read_bytes()
    with pytest.raises(NoGradebook) as raised:
        Gradebook(file, now=lambda: NOW)
    assert raised.value.label == label
    assert content is None or file.read_bytes() == before


def test_every_table_is_strict_and_the_journal_is_ahead(book: Gradebook, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "book.db") as other:
        tables = other.execute("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'").fetchall()
        assert other.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    named = {name: strict for name, strict in tables if not name.startswith("sqlite_")}
    assert set(named.values()) == {1} and len(named) == SCHEMA.read_text("utf-8").count("CREATE TABLE")


# Grades 40 made-up jobs into the gradebook that is named, as far as they are not there.
PROGRAM = """
import sys
from datetime import datetime, timezone
from pathlib import Path
from checker.grade.gradebook import Gradebook
from tests.grade.test_gradebook import GRADED, NOW, RUN, Job, handed_in
with Gradebook(Path(sys.argv[1]), now=lambda: NOW) as book:
    run = book.begin(RUN, ["ch04_layers"])
    for number in range(40):
        book.keep(handed_in(f"s{number}", b"%d" % number))
        job = Job("ch04_layers", {"ch04_layers.py": b"%d" % number})
        if book.grading(run, job) is None:
            book.record(run, job, GRADED)
            print(number, flush=True)
    book.finish(run)
"""


def content_of(file: Path) -> list[str]:
    """All but the runs: one that was killed after its last grade is followed by one that has nothing to do."""
    with sqlite3.connect(file) as book:
        return [line for line in book.iterdump() if not line.startswith('INSERT INTO "runs"')]


def graded_by_program(file: Path, *, killed_after: int | None = None) -> int:
    """How many jobs it graded; it is killed while it is at the one after these, or a little later."""
    command = [sys.executable, "-c", PROGRAM, str(file)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        count = 0
        for count, _ in enumerate(process.stdout, 1):
            if count == killed_after:
                time.sleep(random.uniform(0, 0.002))
                process.kill()
    return count


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_killed_at_any_moment_it_ends_as_if_it_had_not_been(tmp_path: Path) -> None:
    undisturbed, killed = tmp_path / "one.db", tmp_path / "two.db"
    assert graded_by_program(undisturbed) == 40
    counts = [graded_by_program(killed, killed_after=number) for number in (1, 3, 9, 2, 7)]
    assert 22 <= sum(counts) < 40  # each time in the middle
    graded_by_program(killed)
    assert content_of(killed) == content_of(undisturbed)


def test_a_gradebook_of_the_version_before_is_read_and_goes_on(tmp_path: Path) -> None:
    file = tmp_path / "book.db"
    whole = SCHEMA.read_text("utf-8").replace("cpu REAL NOT NULL, ", "cpu REAL NOT NULL ")
    before = "\n".join(line for line in whole.splitlines() if not line.startswith("    stopped TEXT"))
    assert "stopped TEXT" not in before
    with sqlite3.connect(file) as other:
        other.executescript(before)
        other.execute("PRAGMA user_version = 1")
    stopped = Finding("import_raised", {"line": "3"})
    for _ in range(2):
        with Gradebook(file, now=lambda: NOW) as book:
            run = book.begin(RUN, [])
            book.record(run, JOB, replace(GRADED, stopped=stopped))
            found = book.grading(run, JOB)
        assert found is not None and found.stopped == stopped

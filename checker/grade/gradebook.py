"""The gradebook: one SQLite file that holds what was handed in and every verdict, and that survives being killed.

Each result is a transaction of its own, so whatever ends the program, the next run goes on where this one stopped.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from checker.course.verdicts import Finding, TaskVerdict
from checker.grade.as_json import maybe_finding, plain_finding, plain_verdict, read_finding, read_verdict
from checker.grade.book_file import NoGradebook, is_gone, opened, trouble
from checker.grade.job import Graded, Job
from checker.grade.model import GradingRun, Student, Submission


@dataclass(frozen=True)
class Override:
    """Points that an instructor gave in place of the verdict's, and why."""

    student: str
    chapter: str
    task: str
    points: float
    why: str


@dataclass(frozen=True)
class Grading:
    """What was found in a job, in which run, and under which isolation."""

    run: int
    isolation: str
    verdicts: tuple[TaskVerdict, ...]
    stopped: Finding | None = None  # what ended the file before its last line


class Gradebook:
    """Use as a context manager, which raises NoGradebook for whatever goes wrong with the file.

    recovered: where the damaged gradebook lies that this one was recovered from; None where it was in order.
    """

    def __init__(self, file: Path, *, now: Callable[[], datetime]) -> None:
        self._now = now
        self._file = file
        self._connection, self.recovered = opened(file)
        self._known = os.stat(file)

    def __enter__(self) -> Gradebook:
        return self

    def __exit__(self, _: object, error: object, __: object) -> None:
        try:
            if isinstance(error, sqlite3.Error):
                raise trouble(error, self._file) from None
            if error is None:
                self._look()
        finally:
            self._connection.close()

    def _look(self) -> None:
        """Raises NoGradebook where somebody has deleted or moved the file."""
        try:
            copy = is_gone(self._file, self._connection, self._known)
        except sqlite3.Error as error:
            raise NoGradebook("gradebook_lost", self._file, reason=error) from None
        if copy is not None:
            raise NoGradebook("gradebook_gone", self._file, copy=copy)

    # --- runs ---------------------------------------------------------------------------------------------------------

    def seed(self) -> int | None:
        """The first run's: a later one takes the same, so that code handed in later is judged alike."""
        row = self._row("SELECT seed FROM runs ORDER BY id LIMIT 1")
        return None if row is None else int(row["seed"])

    def begin(self, run: GradingRun, chapters: Sequence[str]) -> int:
        """A new run, or the last one, if it was interrupted and is under the same conditions."""
        facts = (run.seed, run.kit, run.torch, run.python, run.host, run.isolation, json.dumps(list(chapters)))
        last = self._row("SELECT * FROM runs ORDER BY id DESC LIMIT 1")
        names = ("seed", "kit", "torch", "python", "host", "walls", "chapters")
        if last is not None and last["finished"] is None and tuple(last[name] for name in names) == facts:
            return int(last["id"])
        question = f"INSERT INTO runs (started, {', '.join(names)}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        with self._transaction():
            return self._insert(question, _time(run.started), *facts)

    def finish(self, run: int) -> None:
        with self._transaction():
            self._connection.execute("UPDATE runs SET finished = ? WHERE id = ?", (_time(self._now()), run))

    # --- what was handed in -------------------------------------------------------------------------------------------

    def keep(self, submission: Submission) -> int:
        """Stores it, unless it is there; either way it is now the student's last. Its number."""
        student, digest = submission.student, _digest(submission)
        with self._transaction():
            self._connection.execute(
                "INSERT INTO students VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE"
                " SET name = excluded.name, email = excluded.email, fields = excluded.fields",
                (student.id, student.name, student.email, json.dumps(dict(student.fields))),
            )
            last = self._row("SELECT id, digest FROM submissions WHERE student = ? ORDER BY id DESC", student.id)
            if last is not None and last["digest"] == digest:
                return int(last["id"])
            number = self._moved_last(student.id, digest)
            if number is not None:
                return number
            number = self._insert(
                "INSERT INTO submissions (student, digest, origin, handed_in, notes, refused, claimed)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                student.id,
                digest,
                submission.origin,
                None if submission.handed_in is None else _time(submission.handed_in),
                json.dumps([plain_finding(note) for note in submission.notes]),
                _json(submission.refused),
                json.dumps(dict(submission.claimed)),
            )
            self._connection.executemany(
                "INSERT INTO files VALUES (?, ?, ?)",
                [(number, name, content) for name, content in sorted(submission.files.items())],
            )
        return number

    def _moved_last(self, student: str, digest: str) -> int | None:
        """Somebody handed in an earlier version again: it gets the next number, which makes it the last."""
        old = self._row("SELECT id FROM submissions WHERE student = ? AND digest = ?", student, digest)
        if old is None:
            return None
        top = self._row("SELECT max(id) + 1 AS next FROM submissions")
        assert top is not None
        self._connection.execute("PRAGMA defer_foreign_keys = ON")
        self._connection.execute("UPDATE submissions SET id = ? WHERE id = ?", (top["next"], old["id"]))
        self._connection.execute("UPDATE files SET submission = ? WHERE submission = ?", (top["next"], old["id"]))
        return int(top["next"])

    def submissions(self) -> Iterator[Submission]:
        """Every student's last one, by id."""
        question = (
            "SELECT s.*, t.name, t.email, t.fields FROM submissions s JOIN students t ON t.id = s.student"
            " WHERE s.id = (SELECT max(id) FROM submissions WHERE student = s.student) ORDER BY s.student"
        )
        for row in self._connection.execute(question).fetchall():
            files = self._connection.execute("SELECT name, content FROM files WHERE submission = ?", (row["id"],))
            yield Submission(
                student=Student(row["student"], row["name"], row["email"], json.loads(row["fields"])),
                origin=row["origin"],
                files={name: content for name, content in files},
                notes=tuple(read_finding(note) for note in json.loads(row["notes"])),
                refused=None if row["refused"] is None else read_finding(json.loads(row["refused"])),
                handed_in=None if row["handed_in"] is None else datetime.fromisoformat(row["handed_in"]),
                claimed=json.loads(row["claimed"]),
            )

    # --- verdicts -----------------------------------------------------------------------------------------------------

    def record(self, run: int, job: Job, graded: Graded) -> None:
        """A job's verdicts, in one transaction; those of the same key before it are history."""
        assert not graded.fault, "a fault of the kit's own is no grade"
        with self._transaction():
            number = self._insert(
                "INSERT INTO gradings (job, chapter, seed, kit, torch, run, walls, made, seconds, cpu, stopped)"
                " SELECT ?, ?, seed, kit, torch, id, walls, ?, ?, ?, ? FROM runs WHERE id = ?",
                *(job.key, job.stem, _time(self._now()), graded.seconds, graded.cpu, _json(graded.stopped), run),
            )
            self._connection.executemany(
                "INSERT INTO verdicts VALUES (?, ?, ?, ?, ?)",
                [
                    (number, place, verdict.task, verdict.outcome.value, json.dumps(plain_verdict(verdict)))
                    for place, verdict in enumerate(graded.verdicts)
                ],
            )

    def grading(self, run: int, job: Job) -> Grading | None:
        """The last one under this run's seed, kit and torch; None where it is still to be judged."""
        row = self._row(
            "SELECT g.id, g.run, g.walls, g.stopped FROM gradings g"
            " JOIN runs r ON (r.seed, r.kit, r.torch) = (g.seed, g.kit, g.torch)"
            " WHERE g.job = ? AND g.chapter = ? AND r.id = ? ORDER BY g.id DESC",
            job.key,
            job.stem,
            run,
        )
        if row is None:
            return None
        found = self._connection.execute("SELECT verdict FROM verdicts WHERE grading = ? ORDER BY place", (row["id"],))
        verdicts = tuple(read_verdict(json.loads(verdict)) for (verdict,) in found)
        stopped = maybe_finding(None if row["stopped"] is None else json.loads(row["stopped"]))
        return Grading(row["run"], row["walls"], verdicts, stopped)

    def log(self, run: int, job: Job, text: str) -> None:
        """A fault of the kit's own."""
        values = (run, job.key, job.stem, text, _time(self._now()))
        with self._transaction():
            self._insert("INSERT INTO logs (run, job, chapter, text, made) VALUES (?, ?, ?, ?, ?)", *values)

    # --- an instructor's own points -----------------------------------------------------------------------------------

    def override(self, change: Override) -> None:
        with self._transaction():
            self._insert(
                "INSERT INTO overrides (student, chapter, task, points, why, made) VALUES (?, ?, ?, ?, ?, ?)",
                *(change.student, change.chapter, change.task, change.points, change.why, _time(self._now())),
            )

    def overrides(self) -> Mapping[tuple[str, str, str], Override]:
        """Those that count, by student, chapter and task."""
        rows = self._connection.execute("SELECT student, chapter, task, points, why FROM overrides ORDER BY id")
        return {(row["student"], row["chapter"], row["task"]): Override(*row) for row in rows}

    # --- SQL ----------------------------------------------------------------------------------------------------------

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._look()
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            with suppress(sqlite3.Error):  # after a full disk it is rolled back already
                self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    def _row(self, question: str, *values: Any) -> sqlite3.Row | None:
        row: sqlite3.Row | None = self._connection.execute(question, values).fetchone()
        return row

    def _insert(self, question: str, *values: Any) -> int:
        number = self._connection.execute(question, values).lastrowid
        assert number is not None
        return number


def _json(finding: Finding | None) -> str | None:
    return None if finding is None else json.dumps(plain_finding(finding))


def _digest(submission: Submission) -> str:
    """Of all that was handed in: names, contents, and why nothing could be graded."""
    digest = hashlib.sha256()
    for name, content in sorted(submission.files.items()):
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    refused = submission.refused
    digest.update(json.dumps(None if refused is None else plain_finding(refused), sort_keys=True).encode())
    return digest.hexdigest()


def _time(moment: datetime) -> str:
    return moment.isoformat()

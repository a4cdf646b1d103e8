"""What grading speaks of: who handed in what, and which points it earned. Plain, frozen records; needs no torch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from checker.course import Chapter
from checker.course.verdicts import Finding, TaskVerdict


@dataclass(frozen=True)
class Student:
    """One member of the class. `id` is unique in it; `fields` are the roster's columns under their own headers."""

    id: str
    name: str = ""
    email: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Submission:
    """What one student handed in.

    files: by file name, `ch04_layers.py` and the modules of their own that lie beside it, as Python source in bytes.
    notes: what was matched or mended on the way in, told to the instructor. refused: nothing of it can be graded.
    claimed: the points by chapter that the student's own `check` gave; shown, never trusted.
    """

    student: Student
    origin: str
    files: Mapping[str, bytes] = field(default_factory=dict)
    notes: tuple[Finding, ...] = ()
    refused: Finding | None = None
    handed_in: datetime | None = None
    claimed: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class TaskGrade:
    """A verdict and the points that it is worth in this class; `why` an instructor gave others, "" where nobody did."""

    verdict: TaskVerdict
    points: float
    max_points: float
    why: str = ""


@dataclass(frozen=True)
class ChapterGrade:
    """One chapter of one student; without tasks where nothing was handed in for it. `isolation`: see `checker.sandbox`.

    unjudged: something was handed in, and either the kit could not judge it, or somebody has to say which of several
    files it is; no zero, nor any points, until then.
    """

    chapter: Chapter
    tasks: tuple[TaskGrade, ...] = ()
    max_points: float = 0.0
    isolation: str = ""
    unjudged: bool = False
    stopped: Finding | None = None  # what ended the file before its last line

    @property
    def points(self) -> float:
        return sum(task.points for task in self.tasks)


@dataclass(frozen=True)
class StudentGrade:
    """All of one student. `late_days` and `late_factor` come from the policy; `total` is after it, out of `out_of`."""

    submission: Submission
    chapters: tuple[ChapterGrade, ...]
    points: float
    max_points: float
    total: float
    out_of: float
    late_days: float = 0.0
    late_factor: float = 1.0

    @property
    def student(self) -> Student:
        return self.submission.student

    @property
    def final(self) -> bool:
        """Whether `total` may be told: everything that was handed in has been judged, or refused for a reason."""
        return not any(chapter.unjudged for chapter in self.chapters)


@dataclass(frozen=True)
class GradingRun:
    """Under what the class was graded."""

    seed: int
    kit: str
    torch: str
    python: str
    host: str
    isolation: str
    started: datetime


@dataclass(frozen=True)
class ClassGrades:
    """The whole class, in the order of its students' ids."""

    title: str
    run: GradingRun
    chapters: tuple[Chapter, ...]
    students: tuple[StudentGrade, ...]

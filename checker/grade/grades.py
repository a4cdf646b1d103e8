"""From the gradebook's verdicts to points: an instructor's rules and overrides over what the judge found."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.course import Chapter
from checker.grade.gradebook import Gradebook, Override
from checker.grade.intake.match import WHICH_ONE
from checker.grade.job import jobs_of
from checker.grade.late import Deadline
from checker.grade.model import ChapterGrade, ClassGrades, GradingRun, StudentGrade, Submission, TaskGrade
from checker.grade.points import Points

Overrides = Mapping[tuple[str, str, str], Override]


@dataclass(frozen=True)
class Rules:
    """What a task is worth, what lateness costs, and what the total is scaled to; None leaves it as it is."""

    points: Points
    deadline: Deadline
    out_of: float | None = None


def class_grades(
    book: Gradebook,
    number: int,
    *,
    title: str,
    run: GradingRun,
    chapters: Sequence[Chapter],
    students: Collection[str],
    rules: Rules,
) -> ClassGrades:
    """The grades of these students after run `number`."""
    overrides = book.overrides()
    graded = [
        _student(book, number, submission, chapters=chapters, rules=rules, overrides=overrides)
        for submission in book.submissions()
        if submission.student.id in students
    ]
    return ClassGrades(title, run, tuple(chapters), tuple(graded))


def _student(
    book: Gradebook,
    number: int,
    submission: Submission,
    *,
    chapters: Sequence[Chapter],
    rules: Rules,
    overrides: Overrides,
) -> StudentGrade:
    found = tuple(
        _chapter(book, number, submission, chapter=chapter, points=rules.points, overrides=overrides)
        for chapter in chapters
    )
    points = sum(chapter.points for chapter in found)
    most = sum(chapter.max_points for chapter in found)
    lateness = rules.deadline.lateness(submission.student.id, submission.handed_in)
    out_of = most if rules.out_of is None else rules.out_of
    total = points * lateness.factor * (out_of / most if most else 0.0)
    return StudentGrade(submission, found, points, most, total, out_of, lateness.days, lateness.factor)


def _chapter(
    book: Gradebook,
    number: int,
    submission: Submission,
    *,
    chapter: Chapter,
    points: Points,
    overrides: Overrides,
) -> ChapterGrade:
    most = points.max_of(chapter)
    jobs = jobs_of(submission.files, [chapter])
    if not jobs:
        asked = any(note.label == WHICH_ONE and note.values["chapter"] == chapter.stem for note in submission.notes)
        return ChapterGrade(chapter, max_points=most, unjudged=asked)
    grading = book.grading(number, jobs[0])
    if grading is None:
        return ChapterGrade(chapter, max_points=most, unjudged=True)
    tasks = []
    for verdict in grading.verdicts:
        worth = points.of(chapter, verdict.task)
        earned = worth * verdict.points / verdict.max_points if verdict.max_points else 0.0
        change = overrides.get((submission.student.id, chapter.stem, verdict.task))
        grade = TaskGrade(verdict, earned, worth)
        tasks.append(grade if change is None else replace(grade, points=change.points, why=change.why))
    return ChapterGrade(chapter, tuple(tasks), most, grading.isolation, stopped=grading.stopped)

"""What a class as a whole shows: how its totals lie, which tasks it masters, and what it gets wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import mean, median

from checker.course import Chapter
from checker.course.verdicts import Outcome
from checker.grade.model import ClassGrades, StudentGrade, TaskGrade

BINS = 10
UNTRIED = (Outcome.NOT_STARTED, Outcome.MISSING, Outcome.NOT_CHECKED, Outcome.PASSED)


@dataclass(frozen=True)
class CommonMistake:
    """One thing that students get wrong in one task, or in a whole file, then `task` is "".

    diagnosis: the misconception's label; "" where none fits and `label`, the finding's, must do.
    """

    chapter: Chapter
    task: str
    diagnosis: str
    label: str
    students: tuple[str, ...]
    example: TaskGrade


@dataclass(frozen=True)
class TaskRate:
    """How many handed something in for a task, and how many of them passed."""

    chapter: Chapter
    task: str
    handed_in: int
    passed: int


def mistakes(grades: ClassGrades) -> list[CommonMistake]:
    """The most frequent first; of those that are as frequent, in teaching order."""
    found: dict[tuple[str, str, str], list[tuple[StudentGrade, Chapter, TaskGrade]]] = {}
    for student in grades.students:
        for chapter in student.chapters:
            for task in chapter.tasks:
                if task.verdict.outcome not in UNTRIED and task.verdict.finding is not None:
                    why = task.verdict.diagnosis[0] if task.verdict.diagnosis else task.verdict.finding.label
                    whole = task.verdict.outcome is Outcome.NOT_LOADABLE
                    key = (chapter.chapter.stem, "" if whole else task.verdict.task, why)
                    group = found.setdefault(key, [])
                    if not group or group[-1][0] is not student:  # a file that does not load fails all its tasks
                        group.append((student, chapter.chapter, task))
    return sorted((_mistake(group) for group in found.values()), key=lambda mistake: -len(mistake.students))


def _mistake(group: Sequence[tuple[StudentGrade, Chapter, TaskGrade]]) -> CommonMistake:
    _, chapter, example = group[0]
    verdict = example.verdict
    return CommonMistake(
        chapter=chapter,
        task="" if verdict.outcome is Outcome.NOT_LOADABLE else verdict.task,
        diagnosis=verdict.diagnosis[0] if verdict.diagnosis else "",
        label=verdict.finding.label if verdict.finding else "",
        students=tuple(student.student.id for student, _, _ in group),
        example=example,
    )


def task_rates(grades: ClassGrades) -> list[TaskRate]:
    """In teaching order."""
    outcomes: Mapping[tuple[str, str], list[bool]] = {
        (chapter.stem, task.name): [] for chapter in grades.chapters for task in chapter.tasks
    }
    for student in grades.students:
        for chapter in student.chapters:
            for task in chapter.tasks:
                if (chapter.chapter.stem, task.verdict.task) in outcomes:
                    outcomes[chapter.chapter.stem, task.verdict.task].append(task.verdict.passed)
    by_stem = {chapter.stem: chapter for chapter in grades.chapters}
    return [TaskRate(by_stem[stem], task, len(passed), sum(passed)) for (stem, task), passed in outcomes.items()]


def shares(grades: ClassGrades) -> list[float]:
    """Each student's total as a share of what there was to earn; without those whose total is not final."""
    return [grade.total / grade.out_of for grade in grades.students if grade.final and grade.out_of]


def distribution(grades: ClassGrades) -> list[int]:
    """How many students have up to a tenth of it, two tenths, and so on; more than all counts as all."""
    counts = [0] * BINS
    for share in shares(grades):
        counts[min(BINS - 1, max(0, int(share * BINS)))] += 1
    return counts


def middle(grades: ClassGrades) -> tuple[float, float]:
    """Mean and median of `shares`; zeros for an empty class."""
    found = shares(grades)
    return (mean(found), median(found)) if found else (0.0, 0.0)

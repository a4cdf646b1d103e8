"""`gradebook.csv`: a line a student, for a spreadsheet."""

from __future__ import annotations

from checker.grade.exports.cells import Cell, write_csv
from checker.grade.model import ChapterGrade, ClassGrades, StudentGrade
from checker.messages.catalogue import Words


def table(grades: ClassGrades, words: Words) -> str:
    """Begins with a mark by which Excel knows UTF-8. Empty cells are what nobody could judge or nobody handed in."""
    tasks = [(chapter, task.name) for chapter in grades.chapters for task in chapter.tasks]
    head: list[Cell] = ["id", "name", "email", "total", "out_of", "points", "max_points", "late_days", "late_factor"]
    head += [chapter.stem for chapter in grades.chapters]
    head += [f"{chapter.stem}.{task}" for chapter, task in tasks]
    head += ["walls", "handed_in", "notes"]
    return "\ufeff" + write_csv([head, *(_row(grade, words) for grade in grades.students)])


def _row(grade: StudentGrade, words: Words) -> list[Cell]:
    student, submission = grade.student, grade.submission
    row: list[Cell] = [student.id, student.name, student.email]
    row += [grade.total if grade.final else None, grade.out_of, grade.points, grade.max_points]
    row += [grade.late_days, grade.late_factor]
    row += [chapter.points if chapter.tasks else None for chapter in grade.chapters]
    for chapter in grade.chapters:
        row += _tasks(chapter)
    findings = (*((submission.refused,) if submission.refused else ()), *submission.notes)
    isolation = sorted({chapter.isolation for chapter in grade.chapters if chapter.isolation})
    handed_in = submission.handed_in.isoformat(timespec="minutes") if submission.handed_in else ""
    return [*row, ", ".join(isolation), handed_in, " ".join(words.say(note.label, **note.values) for note in findings)]


def _tasks(chapter: ChapterGrade) -> list[Cell]:
    points = {task.verdict.task: task.points for task in chapter.tasks}
    return [points.get(task.name) for task in chapter.chapter.tasks]

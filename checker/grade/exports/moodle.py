"""Moodle: a CSV for its import of grades, and its own worksheet filled in (mod/assign/feedback/offline)."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping, Sequence
from io import StringIO
from pathlib import Path

from checker.grade.exports.cells import Cell, number, write_csv
from checker.grade.exports.options import CannotExport, ExportOptions
from checker.grade.model import ClassGrades, StudentGrade

PARTICIPANT = re.compile(r"\D*?\s*(\d+)")  # `Participant 123`, in the site's language
GRADE = {
    "grade", "成绩", "分数", "評分", "成績", "bewertung", "note", "calificación", "评点", "評点", "評定", "оценка",
    "nota", "valutazione", "avaliação", "cijfer", "karakter", "betyg", "arvosana", "not", "ocena", "점수", "成绩/分数",
}  # fmt: skip


def files(grades: ClassGrades, options: ExportOptions) -> Mapping[str, str]:
    """For Moodle's `Import > CSV file`, by e-mail or ID number. A feedback without a grade would wipe the grade."""
    rows: list[list[Cell]] = [["email", "idnumber", "fullname", "grade", "feedback"]]
    for grade in grades.students:
        if grade.final:
            student = grade.student
            rows.append([student.email, student.id, student.name, grade.total, _feedback(grade, options)])
    return {"moodle.csv": write_csv(rows, exact=[0, 1])}


def _feedback(grade: StudentGrade, options: ExportOptions) -> str:
    if grade.submission.refused:
        return options.words.say(grade.submission.refused.label, **grade.submission.refused.values)
    parts = [(chapter.chapter.stem, chapter.points, chapter.max_points) for chapter in grade.chapters if chapter.tasks]
    return ", ".join(f"{stem}: {number(points)}/{number(most)}" for stem, points, most in parts)


def fill_worksheet(grades: ClassGrades, worksheet: Path) -> tuple[str, Sequence[str]]:
    """The worksheet with the grades in it, everything else as it was, and the ids that have no line in it.

    Raises CannotExport, and OSError where it cannot be read.
    """
    text = worksheet.read_bytes().decode("utf-8-sig", "replace")
    rows = list(csv.reader(StringIO(text, newline="")))
    if len(rows) < 2:
        raise CannotExport("moodle_no_worksheet", file=worksheet.name)
    key, column = _identifier(rows), _grade_column(rows[0])
    if key is None or column is None:
        raise CannotExport("moodle_no_worksheet", file=worksheet.name)
    lines = {name: row for row in rows[1:] if len(row) > key for name in _names(row, key)}
    missing = []
    for grade in grades.students:
        row = next((lines[name] for name in _called(grade) if name in lines), None)
        if row is None:
            missing.append(grade.student.id)
        elif grade.final:
            row[column] = number(grade.total)
    out = StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(rows)  # Moodle's own texts, which must come back as they were
    return ("\ufeff" if worksheet.read_bytes().startswith(b"\xef\xbb\xbf") else "") + out.getvalue(), missing


def _identifier(rows: Sequence[Sequence[str]]) -> int | None:
    """The column whose every value is a word and a number: the header is in the site's language."""
    for place in range(len(rows[0])):
        values = [row[place] for row in rows[1:] if len(row) > place]
        if values and all(PARTICIPANT.fullmatch(value) for value in values):
            return place
    return None


def _grade_column(head: Sequence[str]) -> int | None:
    lower = [cell.strip().lower() for cell in head]
    return next((place for place, cell in enumerate(lower) if cell in GRADE), None)


def _names(row: Sequence[str], key: int) -> list[str]:
    match = PARTICIPANT.fullmatch(row[key])
    return [*(cell for cell in row if "@" in cell), row[key], *([match[1]] if match else [])]


def _called(grade: StudentGrade) -> list[str]:
    return [name for name in (grade.student.id, grade.student.email) if name]

"""Canvas: the CSV that its gradebook imports (canvas-lms, lib/gradebook_importer.rb).

The roster is best the CSV that Canvas's gradebook exports: then the students are told apart as Canvas does it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from checker.grade.exports.cells import Cell, write_csv
from checker.grade.exports.options import CannotExport, ExportOptions
from checker.grade.model import ClassGrades, StudentGrade

ASSIGNMENT = re.compile(r".+ \(\d+\)")  # without the number Canvas would make a new assignment
KEYS = ("ID", "SIS User ID", "SIS Login ID")


def files(grades: ClassGrades, options: ExportOptions) -> Mapping[str, str]:
    """Raises CannotExport where nobody says which assignment it is."""
    title = options.assignment or _only_assignment(grades)
    if not ASSIGNMENT.fullmatch(title):
        raise CannotExport("canvas_needs_assignment")
    head: list[Cell] = ["Student", *KEYS, "Section", title]
    rows = [head, *(_row(grade) for grade in grades.students)]
    return {"canvas.csv": write_csv(rows, exact=[1, 2, 3, 5])}


def _row(grade: StudentGrade) -> list[Cell]:
    """An empty grade leaves what Canvas has."""
    fields = grade.student.fields
    keys = [fields.get(key, "") for key in KEYS]
    if not any(keys):
        keys[0] = grade.student.id
    return [grade.student.name, *keys, fields.get("Section", ""), grade.total if grade.final else None]


def _only_assignment(grades: ClassGrades) -> str:
    """The roster's, where it has one and no more."""
    columns = {key for grade in grades.students for key in grade.student.fields if ASSIGNMENT.fullmatch(key)}
    return columns.pop() if len(columns) == 1 else ""

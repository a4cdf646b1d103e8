"""Gradescope: `results.json`, as its autograders write it (gradescope-autograders.readthedocs.io/en/latest/specs)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from checker.grade.exports.options import ExportOptions
from checker.grade.intake.names import safe_id
from checker.grade.model import ClassGrades, StudentGrade


def files(grades: ClassGrades, options: ExportOptions) -> Mapping[str, str]:
    """One for each student; `docs/gradescope/run_autograder` puts it where Gradescope looks for it."""
    return {
        f"gradescope/{safe_id(grade.student.id)}.json": json.dumps(results(grade, options), indent=1) + "\n"
        for grade in grades.students
    }


def results(grade: StudentGrade, options: ExportOptions) -> dict[str, Any]:
    """The student may see all of it; without a score where the kit could not judge."""
    submission = grade.submission
    findings = (*((submission.refused,) if submission.refused else ()), *submission.notes)
    return {
        **({"score": round(grade.total, 2)} if grade.final else {}),
        "output": "\n".join(options.words.say(note.label, **note.values) for note in findings),
        "output_format": "text",
        "visibility": "visible",
        "stdout_visibility": "hidden",
        "tests": list(_tests(grade, options)),
    }


def _tests(grade: StudentGrade, options: ExportOptions) -> Iterator[dict[str, Any]]:
    for chapter in grade.chapters:
        for place, task in enumerate(chapter.tasks, 1):
            yield {
                "name": f"{chapter.chapter.stem}: {task.verdict.task}",
                "number": f"{chapter.chapter.number}.{place}",
                "score": round(task.points, 2),
                "max_score": round(task.max_points, 2),
                "status": "passed" if task.verdict.passed else "failed",
                "output": task.why or options.says(chapter.chapter, task),
                "output_format": "text",
                "visibility": "visible",
            }

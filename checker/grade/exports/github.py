"""GitHub Classroom: what a grading step hands to `classroom-resources/autograding-grading-reporter`.

It adds up `max_score` and `tests[].score` of a JSON that comes as base64: nothing in it can be a command to Actions.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping

from checker.grade.exports.options import ExportOptions
from checker.grade.intake.names import safe_id
from checker.grade.model import ClassGrades, StudentGrade


def files(grades: ClassGrades, options: ExportOptions) -> Mapping[str, str]:
    """One for each student, as a line for `$GITHUB_OUTPUT`; see `docs/github/classroom.yml`."""
    return {f"github/{safe_id(grade.student.id)}.txt": _line(grade, options) for grade in grades.students}


def _line(grade: StudentGrade, options: ExportOptions) -> str:
    tests = [
        {
            "name": f"{chapter.chapter.stem}: {task.verdict.task}",
            "status": "pass" if task.verdict.passed else "fail",
            "score": task.points * grade.late_factor,
            "message": task.why or options.says(chapter.chapter, task),
            "test_code": "",
            "filename": f"{chapter.chapter.stem}.py",
            "line_no": 0,
            "execution_time": f"{task.verdict.seconds:.2f}s",
        }
        for chapter in grade.chapters
        for task in chapter.tasks
    ]
    status = "pass" if all(test["status"] == "pass" for test in tests) and tests else "fail"
    report = {"version": 1, "status": status, "max_score": grade.max_points, "tests": tests}
    return "result=" + base64.b64encode(json.dumps(report).encode()).decode() + "\n"

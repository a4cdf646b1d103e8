"""The whole class as JSON; `docs/grades.schema.json` says what stands where."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from checker.grade.as_json import plain_finding
from checker.grade.exports.options import ExportOptions
from checker.grade.model import ChapterGrade, ClassGrades, StudentGrade


def files(grades: ClassGrades, options: ExportOptions) -> Mapping[str, str]:
    run = grades.run
    data = {
        "version": 1,
        "title": grades.title,
        "run": {
            "seed": run.seed,
            "kit": run.kit,
            "torch": run.torch,
            "python": run.python,
            "host": run.host,
            "walls": run.isolation,
            "started": run.started.isoformat(),
        },
        "students": [_student(grade, options) for grade in grades.students],
    }
    return {"grades.json": json.dumps(data, indent=1) + "\n"}


def _student(grade: StudentGrade, options: ExportOptions) -> dict[str, Any]:
    submission = grade.submission
    return {
        "id": grade.student.id,
        "name": grade.student.name,
        "email": grade.student.email,
        "total": grade.total if grade.final else None,
        "out_of": grade.out_of,
        "points": grade.points,
        "max_points": grade.max_points,
        "late_days": grade.late_days,
        "late_factor": grade.late_factor,
        "handed_in": submission.handed_in.isoformat() if submission.handed_in else None,
        "refused": plain_finding(submission.refused) if submission.refused else None,
        "notes": [plain_finding(note) for note in submission.notes],
        "claimed": dict(submission.claimed),
        "chapters": [_chapter(chapter, options) for chapter in grade.chapters if chapter.tasks or chapter.unjudged],
    }


def _chapter(chapter: ChapterGrade, options: ExportOptions) -> dict[str, Any]:
    return {
        "chapter": chapter.chapter.stem,
        "points": None if chapter.unjudged else chapter.points,
        "max_points": chapter.max_points,
        "walls": chapter.isolation,
        "tasks": [
            {
                "task": task.verdict.task,
                "outcome": task.verdict.outcome.value,
                "points": task.points,
                "max_points": task.max_points,
                "diagnosis": list(task.verdict.diagnosis),
                "says": options.says(chapter.chapter, task),
                "why": task.why,
            }
            for task in chapter.tasks
        ],
    }

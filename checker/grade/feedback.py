"""A page for each student, in their language: what is right, what is not and why, and how to see it again."""

from __future__ import annotations

from pathlib import Path

from checker.course import LANGUAGES
from checker.grade.intake.names import safe_id
from checker.grade.model import ClassGrades, StudentGrade
from checker.grade.report.markup import document, joined, tag
from checker.grade.report.student import student_section
from checker.messages.catalogue import Words
from checker.storage.files import write_atomically

COLUMNS = ("language", "语言")  # of the roster
CHINESE = ("中文", "chinese", "汉语")


def write_feedback(grades: ClassGrades, folder: Path, language: str) -> Path:
    """One file a student, by id; the folder. Raises OSError."""
    for grade in grades.students:
        words = Words(_language(grade, language))
        title = words.say("report_feedback", title=grades.title, id=grade.student.id)
        body = joined([tag("h1", title), student_section(grade, words, seed=grades.run.seed, anchor=None)])
        write_atomically(folder / f"{safe_id(grade.student.id)}.html", document(title, words.language, body))
    return folder


def _language(grade: StudentGrade, otherwise: str) -> str:
    fields = {key.lower(): value.strip().lower() for key, value in grade.student.fields.items()}
    said = next((fields[column] for column in COLUMNS if fields.get(column)), "")
    said = "zh" if said in CHINESE else said[:2]
    return said if said in LANGUAGES else otherwise

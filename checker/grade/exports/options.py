"""What the formats need beside the grades, and the refusal where they do not have it."""

from __future__ import annotations

from dataclasses import dataclass

from checker.course import Chapter
from checker.grade.model import TaskGrade
from checker.messages.catalogue import Words
from checker.messages.look import Look
from checker.messages.speaker import Speaker


@dataclass(frozen=True)
class ExportOptions:
    """`assignment`: the title of the column that is filled, as Canvas has it: `Homework 4 (1234)`."""

    words: Words
    assignment: str = ""

    def says(self, chapter: Chapter, grade: TaskGrade) -> str:
        """One sentence on one task."""
        return Speaker(self.words, Look(), chapter).summary(grade.verdict)


class CannotExport(Exception):
    """`label` is the sentence that says what is missing."""

    def __init__(self, label: str, **values: object) -> None:
        super().__init__(label)
        self.label = label
        self.values = values

"""The course as plain data: chapters, their wrong and right answers, verdicts. Needs no torch."""

from checker.course.chapter import (
    CHAPTERS,
    LANGUAGES,
    ROOT,
    Chapter,
    Task,
    Text,
    chapters,
    course_root,
    in_language,
    lessons,
    read_chapter,
    unknown_keys,
)

__all__ = [
    "CHAPTERS",
    "LANGUAGES",
    "ROOT",
    "Chapter",
    "Task",
    "Text",
    "chapters",
    "course_root",
    "in_language",
    "lessons",
    "read_chapter",
    "unknown_keys",
]

"""The course as plain data: finds the chapters' folders and reads their `chapter.toml`. Needs no torch."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from checker.source import toml

ROOT = Path(__file__).resolve().parent.parent.parent  # the kit's folder
CHAPTERS = ROOT / "checker" / "chapters"
LANGUAGES = ("en", "zh")

Text = Mapping[str, str]  # language to sentence
KEYS = ("number", "name", "minutes", "title", "tasks", "messages", "imports", "gpu")  # of chapter.toml
TASK_KEYS = ("name", "points", "kind", "video", "title", "hints", "needs")


def in_language(text: Text, language: str) -> str:
    """The sentence in that language; in the one there is where a course speaks only one; "" where there is none."""
    return text.get(language) or next(iter(text.values()), "")


@dataclass(frozen=True)
class Task:
    """One function or class to write."""

    name: str
    points: int
    core: bool
    video: str
    title: Text
    hints: tuple[Text, ...]
    needs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Chapter:
    """One chapter: its folder is all that the tutor knows of it."""

    number: int
    name: str
    minutes: int
    title: Text
    tasks: tuple[Task, ...]
    messages: Mapping[str, Text]
    imports: tuple[str, ...]  # what the worker imports before the learner's file
    gpu: bool  # its code is for a GPU: a real one where there is one
    folder: Path
    solutions: Path  # beside it lie the course's `exercises`

    @property
    def stem(self) -> str:
        """The chapter's file name without suffix, `ch04_layers`."""
        return self.folder.name

    @property
    def test_file(self) -> Path:
        return self.folder / f"test_{self.stem}.py"

    @property
    def exercise(self) -> Path:
        return self.solutions.parent / "exercises" / f"{self.stem}.py"

    @property
    def solution(self) -> Path:
        return self.solutions / f"{self.stem}.py"

    @cached_property
    def stub(self) -> str:
        """The text of `stub.py`: the exercise before anything is filled in. Raises OSError."""
        return (self.folder / "stub.py").read_text(encoding="utf-8")

    @property
    def scenarios(self) -> Path:
        return self.folder / "scenarios.py"

    def lesson(self, language: str) -> str:
        """The lesson; "" where nobody has written one."""
        return in_language(lessons(self.folder), language)

    def task(self, name: str) -> Task:
        """The task of this name; raises KeyError."""
        for task in self.tasks:
            if task.name == name:
                return task
        raise KeyError(name)


def lessons(folder: Path) -> Text:
    """The lesson in the languages that there are."""
    files = {language: folder / f"lesson.{language}.md" for language in LANGUAGES}
    return {language: file.read_text(encoding="utf-8") for language, file in files.items() if file.exists()}


def chapters(folder: Path = CHAPTERS) -> list[Chapter]:
    """Every chapter there is, in order. Raises what `read_chapter` raises."""
    return [read_chapter(path.parent) for path in sorted(folder.glob("ch[0-9][0-9]_*/chapter.toml"))]


def read_chapter(folder: Path) -> Chapter:
    """The chapter in `folder`. Raises KeyError for a key that is missing, and what `toml.read` raises."""
    data = toml.read(folder / "chapter.toml")
    return Chapter(
        number=data["number"],
        name=data["name"],
        minutes=data["minutes"],
        title=data["title"],
        tasks=tuple(_task(entry) for entry in data["tasks"]),
        messages=data.get("messages", {}),
        imports=tuple(data["imports"]),
        gpu=data.get("gpu", False),
        folder=folder,
        solutions=course_root(folder.parent) / "solutions",
    )


def unknown_keys(folder: Path) -> Iterator[str]:
    """A sentence for each key of the folder's chapter.toml that nobody reads, with the one that may be meant.

    Raises what `toml.read` raises.
    """
    data = toml.read(folder / "chapter.toml")
    yield from _unknown("chapter.toml", data, KEYS)
    yield from _unknown("title", data.get("title", {}), LANGUAGES)
    for label, text in data.get("messages", {}).items():
        yield from _unknown(f"message {label}", text, LANGUAGES)
    for task in data.get("tasks", ()):
        name = task.get("name", "?")
        yield from _unknown(f"task {name}", task, TASK_KEYS)
        yield from _unknown(f"title of {name}", task.get("title", {}), LANGUAGES)
        for place, hint in enumerate(task.get("hints", ()), 1):
            yield from _unknown(f"hint {place} of {name}", hint, LANGUAGES)


def _unknown(where: str, table: Mapping[str, Any], known: Sequence[str]) -> Iterator[str]:
    for key, like in toml.unknown_keys(table, known):
        yield f"{where}: {key!r} is not a key; did you mean {like!r}?"


def course_root(chapters_folder: Path) -> Path:
    """Where a course's `exercises` and `solutions` lie: beside its chapters; those of the kit one level higher."""
    return ROOT if chapters_folder == CHAPTERS else chapters_folder.parent


def _task(entry: Mapping[str, Any]) -> Task:
    return Task(
        name=entry["name"],
        points=entry["points"],
        core=entry["kind"] == "core",
        video=entry["video"],
        title=entry["title"],
        hints=tuple(entry["hints"]),
        needs=tuple(entry.get("needs", ())),
    )

"""Every text of a chapter, in the order of reading: what it is called, where it is kept, how it is changed there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from checker.course.gallery import joined
from checker.dev.texts import docstrings
from checker.source import toml, toml_edit

SOURCE = "en"  # what is translated from


class TextPlace(Protocol):
    """One text, in every language."""

    @property
    def name(self) -> str:
        """Of its table in the translator's file, `tasks/relu/title`."""

    def file(self, language: str) -> Path:
        """Where it is kept."""

    def read(self, language: str) -> str:
        """ "" where nobody has written it."""

    def tidy(self, text: str) -> str:
        """As `read` will give it back when it has been written."""

    def changed(self, content: str, language: str, text: str) -> str:
        """The content of its file with this text. Raises ValueError where that cannot be."""


@dataclass(frozen=True)
class InToml:
    """A sentence in chapter.toml."""

    name: str
    chapter_toml: Path
    path: toml_edit.Path
    texts: Mapping[str, str]

    def file(self, language: str) -> Path:
        return self.chapter_toml

    def read(self, language: str) -> str:
        return self.texts.get(language, "")

    def tidy(self, text: str) -> str:
        return text

    def changed(self, content: str, language: str, text: str) -> str:
        return toml_edit.with_text(content, (*self.path, language), text, beside=(*self.path, SOURCE))


@dataclass(frozen=True)
class Lesson:
    """A whole file for each language."""

    folder: Path
    name: str = "lesson"

    def file(self, language: str) -> Path:
        return self.folder / f"lesson.{language}.md"

    def read(self, language: str) -> str:
        file = self.file(language)
        return file.read_text(encoding="utf-8") if file.exists() else ""

    def tidy(self, text: str) -> str:
        return text.rstrip("\n") + "\n"

    def changed(self, content: str, language: str, text: str) -> str:
        return self.tidy(text).replace("\n", "\r\n" if "\r\n" in content else "\n")


@dataclass(frozen=True)
class InDocstring:
    """What a file of the gallery says about itself."""

    name: str
    module: Path

    def file(self, language: str) -> Path:
        return self.module

    def read(self, language: str) -> str:
        return docstrings.fields(self.module.read_text(encoding="utf-8")).get(language, "")

    def tidy(self, text: str) -> str:
        return joined(text)

    def changed(self, content: str, language: str, text: str) -> str:
        return docstrings.with_field(content, language, self.tidy(text), beside=SOURCE)


def places(folder: Path) -> list[TextPlace]:
    """Of the chapter in `folder`, or of a lesson without exercises."""
    found: list[TextPlace] = [*_in_toml(folder / "chapter.toml")] if (folder / "chapter.toml").exists() else []
    found.append(Lesson(folder))
    for gallery in ("misconceptions", "right"):
        for file in sorted((folder / gallery).rglob("*.py")):
            found.append(InDocstring(file.relative_to(folder).with_suffix("").as_posix(), file))
    return found


def _in_toml(file: Path) -> Iterator[InToml]:
    data = toml.read(file)

    def text(name: str, *path: str | int) -> InToml:
        table: Any = data
        for part in path:
            table = table[part]
        return InToml(name, file, path, table)

    yield text("title", "title")
    for number, task in enumerate(data["tasks"]):
        yield text(f"tasks/{task['name']}/title", "tasks", number, "title")
        for place in range(len(task["hints"])):
            yield text(f"tasks/{task['name']}/hints/{place + 1}", "tasks", number, "hints", place)
    for label in data.get("messages", {}):
        yield text(f"messages/{label}", "messages", label)

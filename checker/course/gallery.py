"""A chapter's gallery: wrong answers with the diagnosis they earn, right answers in other styles. Needs no torch."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from checker.course.chapter import LANGUAGES, Chapter, Text
from checker.source.parsing import Unreadable, parsed

CHINESE = "[\u3000-\u9fff\uff00-\uffef]"
_CHINESE_BREAK = re.compile(f"(?<={CHINESE})\\s*\n\\s*|\\s*\n\\s*(?={CHINESE})")
FIELD = re.compile(r"^(source|en|zh):[ \t]*", re.MULTILINE)


@dataclass(frozen=True)
class Misconception:
    """One wrong answer: an overlay that writes `task` wrongly and leaves every other function the solution's.

    Its file is `misconceptions/TASK/LABEL.py`.
    """

    label: str  # the file's name without suffix
    task: str
    source: str  # where it was seen: a rank of the study of learners, or the mutant it is
    text: Text
    file: Path


@dataclass(frozen=True)
class RightAnswer:
    """A right answer in another style; what it does not define is the solution's.

    Its file is `right/TASK/LABEL.py`, or `right/LABEL.py` where it answers several tasks.
    """

    label: str
    style: Text  # what is different about it
    file: Path


def misconceptions(chapter: Chapter) -> list[Misconception]:
    """All of the chapter's misconceptions, by label.

    Raises ValueError that names the file and the missing field, and SyntaxError for a file that is not Python.
    """
    return list(_read_all(chapter.folder / "misconceptions"))


@cache
def _read_all(folder: Path) -> tuple[Misconception, ...]:
    """Read once in a process: a diagnosis asks for them at each failure."""
    loose = next(folder.glob("*.py"), None)
    if loose is not None:
        raise ValueError(f"{loose}: a misconception lies in a folder named after its task")
    return tuple(_misconception(file) for file in _by_label(folder.glob("*/*.py")))


def right_answers(chapter: Chapter) -> list[RightAnswer]:
    """All of the chapter's right answers, by label. Raises SyntaxError for a file that is not Python."""
    files = _by_label([*(chapter.folder / "right").glob("*.py"), *(chapter.folder / "right").glob("*/*.py")])
    return [RightAnswer(label=file.stem, style=_style(file), file=file) for file in files]


def explanation(chapter: Chapter, label: str) -> Text:
    """What the tutor says of the misconception `label`; raises KeyError for an unknown one."""
    return {wrong.label: wrong.text for wrong in misconceptions(chapter)}[label]


def _by_label(files: Iterable[Path]) -> list[Path]:
    """In the order of their names, whatever folder they lie in."""
    return sorted(files, key=lambda file: (file.stem, file))


def _style(file: Path) -> Text:
    """As in a misconception; a docstring without fields is English."""
    docstring = _docstring(file)
    fields = fields_of(docstring)
    told = {language: fields[language] for language in LANGUAGES if fields.get(language)}
    return told or {LANGUAGES[0]: joined(docstring)}


def _docstring(file: Path) -> str:
    try:
        return ast.get_docstring(parsed(file.read_text(encoding="utf-8"))) or ""
    except Unreadable as error:
        raise ValueError(f"{file}: Python cannot read {error}") from None


def _misconception(file: Path) -> Misconception:
    fields = fields_of(_docstring(file))
    missing = [name for name in ("source",) if not fields.get(name)]
    text = {language: fields[language] for language in LANGUAGES if fields.get(language)}
    if not text:
        missing += LANGUAGES
    if missing:
        raise ValueError(f"{file}: the docstring has no {', '.join(missing)}")
    return Misconception(label=file.stem, task=file.parent.name, source=fields["source"], text=text, file=file)


def fields_of(docstring: str) -> Mapping[str, str]:
    """`name: value` lines; a value goes on until the next name, its lines joined by a space."""
    pieces = FIELD.split(docstring)[1:]
    return {name: joined(value) for name, value in zip(pieces[::2], pieces[1::2], strict=True)}


def joined(text: str) -> str:
    """The lines of `text` as one: with a space between them, but none beside a Chinese character or mark."""
    return " ".join(_CHINESE_BREAK.sub("", text.strip()).split())

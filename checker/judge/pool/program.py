"""What is to be judged: a source text under a file's name, with layers of other definitions; and the reading of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from checker.course import Chapter
from checker.course.verdicts import Finding, Outcome
from checker.judge.api.faults import Ended
from checker.judge.api.text import visible
from checker.source.parsing import Unreadable, parsed
from checker.source.untouched import untouched as text_untouched
from checker.storage.files import read_file
from checker.worker.modules import Layer

MAX_SOURCE = 1 << 20  # bytes of an exercise file


@dataclass(frozen=True)
class Program:
    """One file of answers, and the definitions that take the place of its own, layer by layer."""

    file: Path
    source: str
    layers: tuple[Layer, ...] = ()
    until: int = 0  # the line of a statement that is not run any more, nor what follows it; 0 is none

    @property
    def lines(self) -> list[str]:
        return self.source.split("\n")  # as Python counts them: splitlines() knows more ends of a line

    def layered(self, layer: Layer) -> Program:
        return replace(self, layers=(*self.layers, layer))


def read_program(file: Path) -> Program:
    """Reads and parses a learner's file. Raises Ended (not_loadable) that says what is wrong with it."""
    source = _decoded(file)
    try:
        parsed(source)
    except Unreadable as error:
        raise _not_loadable(
            "syntax_error",
            line=str(error.line or 1),
            column=str(error.column or 1),
            text=visible(error.reason),
            source=visible(_line(source, error.line)),
        ) from None
    return Program(file, source)


def _decoded(file: Path) -> str:
    try:
        data = read_file(file) if file.stat().st_size <= MAX_SOURCE else None
    except FileNotFoundError:
        raise _not_loadable("file_missing", file=str(file)) from None
    except OSError as error:
        raise _not_loadable("file_not_read", file=str(file), reason=error.strerror or str(error)) from None
    if data is None:
        raise _not_loadable("file_too_large", file=file.name)
    if not data.strip():
        raise _not_loadable("file_empty", file=file.name)
    if b"\0" in data:
        raise _not_loadable("file_nul", file=file.name, line=str(data[: data.index(b"\0")].count(b"\n") + 1))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = str(data[: error.start].count(b"\n") + 1)
        raise _not_loadable("file_not_utf8", file=file.name, line=line) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _not_loadable(label: str, **values: str) -> Ended:
    return Ended(Outcome.NOT_LOADABLE, Finding(label=label, values=values))


def _line(source: str, number: int) -> str:
    lines = source.split("\n")
    return lines[number - 1] if 0 < number <= len(lines) else ""


def untouched(program: Program, chapter: Chapter) -> set[str]:
    """The tasks whose definition is still the stub's, docstrings and comments aside, and stands for the name.

    Raises Unreadable.
    """
    return text_untouched(chapter.stub, program.source)

"""What is judged at once: one chapter's file, with the modules of the student's own that it imports.

A job's key is a hash of its content: equal code is one job, whoever handed it in, and so gets equal points.
"""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from checker.course import Chapter
from checker.course.verdicts import Finding, TaskVerdict
from checker.source.parsing import Unreadable, parsed


@dataclass(frozen=True)
class Job:
    """`files` by name; among them `STEM.py`, the chapter's."""

    stem: str
    files: Mapping[str, bytes] = field(repr=False)

    @cached_property
    def key(self) -> str:
        """SHA-256 of the names and contents, in the order of the names."""
        digest = hashlib.sha256()
        for name, content in sorted(self.files.items()):
            digest.update(f"{name}\0{len(content)}\0".encode() + content)
        return digest.hexdigest()


@dataclass(frozen=True)
class Graded:
    """What came of a job. `fault`: the kit's own, then there are no verdicts, and nobody gets a zero for it."""

    verdicts: tuple[TaskVerdict, ...] = ()
    seconds: float = 0.0  # on the clock
    cpu: float = 0.0  # seconds of all processors together
    fault: str = ""
    stopped: Finding | None = None  # what ended the file before its last line


def jobs_of(files: Mapping[str, bytes], chapters: Sequence[Chapter]) -> list[Job]:
    """One for each of the chapters whose file is among what a student handed in."""
    stems = [chapter.stem for chapter in chapters if f"{chapter.stem}.py" in files]
    return [Job(stem, {name: files[name] for name in _needed(f"{stem}.py", files)}) for stem in stems]


def _needed(first: str, files: Mapping[str, bytes]) -> list[str]:
    """This file, and those that it imports, and those that they import."""
    found, waiting = [first], [first]
    while waiting:
        for module in _imported(files[waiting.pop()]):
            name = f"{module}.py"
            if name in files and name not in found:
                found.append(name)
                waiting.append(name)
    return found


def _imported(source: bytes) -> Iterator[str]:
    """The top names of what a source imports; none where it cannot be read as Python."""
    try:
        tree = parsed(source)
    except Unreadable:
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]

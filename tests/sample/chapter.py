"""The sample chapter: small, with one task of each kind; the tests of the engine judge answers to it."""

from __future__ import annotations

import ast
from dataclasses import replace
from pathlib import Path

from checker.course import Chapter, read_chapter
from checker.judge.pool.program import Program
from checker.source.definitions import blanked

FOLDER = Path(__file__).resolve().parent
SAMPLE: Chapter = replace(read_chapter(FOLDER / "ch90_sample"), solutions=FOLDER / "solutions")
SOLUTION = SAMPLE.solution.read_text(encoding="utf-8")


def answer(*definitions: str) -> Program:
    """The solution with these definitions, as source, in the place of its own of the same names."""
    source = SOLUTION
    for definition in definitions:
        for node in ast.parse(definition).body:
            source = blanked(source, str(getattr(node, "name", "")))
    return Program(Path("/somewhere/ch90_sample.py"), "\n".join([source, *definitions]))

"""The gallery's files as programs that can be judged."""

from __future__ import annotations

from checker.course import Chapter
from checker.course.gallery import Misconception
from checker.judge.pool.program import Program
from checker.worker.modules import Layer


def solution_program(chapter: Chapter) -> Program:
    """Raises OSError where the course has none."""
    return Program(chapter.solution, chapter.solution.read_text(encoding="utf-8"))


def overlaid(solution: Program, wrong: Misconception) -> Program:
    """The solution with one task written wrongly; its other functions go on calling the solution's own."""
    source = wrong.file.read_text(encoding="utf-8")
    return solution.layered(Layer(str(wrong.file), source, (wrong.task,), inside=False))

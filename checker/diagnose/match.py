"""Naming the mistake: the misconceptions whose answers are the learner's, and not the solution's."""

from __future__ import annotations

from checker.course import Chapter, Task
from checker.diagnose.record import Record, same, take
from checker.gallery import Misconception, misconceptions
from checker.judge.engine import Engine
from checker.judge.program import Layer, Program


def diagnose(engine: Engine, chapter: Chapter, program: Program, task: Task) -> tuple[str, ...]:
    """The labels of all misconceptions that answer the questionnaire as `program` does; none is no guess."""
    listed = [wrong for wrong in misconceptions(chapter) if wrong.task == task.name]
    if not listed:
        return ()
    own = take(engine, chapter, program, task)
    if not own or same(own, _known(engine, chapter, task, None)):
        return ()
    return tuple(wrong.label for wrong in listed if same(own, _known(engine, chapter, task, wrong)))


def _known(engine: Engine, chapter: Chapter, task: Task, wrong: Misconception | None) -> Record:
    """The record of a misconception, or of the solution, taken once in a warm process."""
    key = (f"{chapter.folder}/{task.name}", wrong.label if wrong else "")
    if key not in engine.records:
        solution = solution_program(chapter)
        engine.records[key] = take(engine, chapter, overlaid(solution, wrong) if wrong else solution, task)
    record: Record = engine.records[key]
    return record


def solution_program(chapter: Chapter) -> Program:
    return Program(chapter.solution, chapter.solution.read_text(encoding="utf-8"))


def overlaid(solution: Program, wrong: Misconception) -> Program:
    """The solution with one task written wrongly; its other functions go on calling the solution's own."""
    source = wrong.file.read_text(encoding="utf-8")
    return solution.layered(Layer(str(wrong.file), source, (wrong.task,), inside=False))

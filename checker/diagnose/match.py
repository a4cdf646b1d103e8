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
    own = take(engine, chapter, program, task) if listed else ()
    if not own or _answers(engine, chapter, task, None, own):
        return ()
    return tuple(wrong.label for wrong in listed if _answers(engine, chapter, task, wrong, own))


def _answers(engine: Engine, chapter: Chapter, task: Task, wrong: Misconception | None, own: Record) -> bool:
    """Whether a misconception, or the solution, answers everything as `own` does.

    In a warm process the answers are kept, as far as they were asked for: a record that ended where it differed from
    an earlier learner's is enough for all who differ from it sooner.
    """
    key = (f"{chapter.folder}/{task.name}", wrong.label if wrong else "")
    known: Record = engine.records.get(key, ())
    if not same(known, own[: len(known)]):
        return False
    if not (known and same(known, own)):
        solution = solution_program(chapter)
        known = take(engine, chapter, overlaid(solution, wrong) if wrong else solution, task, like=own, ours=True)
        engine.records[key] = known
    return same(known, own)


def solution_program(chapter: Chapter) -> Program:
    return Program(chapter.solution, chapter.solution.read_text(encoding="utf-8"))


def overlaid(solution: Program, wrong: Misconception) -> Program:
    """The solution with one task written wrongly; its other functions go on calling the solution's own."""
    source = wrong.file.read_text(encoding="utf-8")
    return solution.layered(Layer(str(wrong.file), source, (wrong.task,), inside=False))

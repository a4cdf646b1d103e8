"""Judging a chapter's gallery: the stub, the solution, every misconception, every right answer."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from checker.course import Chapter, Task
from checker.course.gallery import Misconception, RightAnswer, misconceptions, right_answers
from checker.course.verdicts import Outcome, TaskVerdict
from checker.explain.gallery import overlaid, solution_program
from checker.judge.api.faults import Ended
from checker.judge.pool.program import Program, read_program
from checker.judge.run.ending import Ending
from checker.judge.run.engine import DIAGNOSED, Engine
from checker.source.parsing import defined_names, parsed
from checker.worker.modules import Layer

FAULTY = (Outcome.KIT_ERROR, Outcome.COMPUTER_ERROR, Outcome.GARBLED)


@dataclass(frozen=True)
class Exhibit:
    """One program of the gallery, and the one task that it must fail ("" for none)."""

    name: str
    program: Program
    fails: str = ""
    label: str = ""  # the diagnosis that it must earn


def exhibits(chapter: Chapter, *, few: bool = False) -> Iterator[Exhibit]:
    """The solution, the right answers, the misconceptions; `few`: of these the first of each task.

    Raises as the reading of each of them does.
    """
    solution = solution_program(chapter)
    yield Exhibit("solution", solution)
    for right in right_answers(chapter):
        yield Exhibit(f"right/{right.label}", right_program(chapter, right))
    for wrong in _first_of_each_task(chapter) if few else misconceptions(chapter):
        yield wrong_exhibit(solution, wrong)


def _first_of_each_task(chapter: Chapter) -> list[Misconception]:
    first: dict[str, Misconception] = {}
    for wrong in misconceptions(chapter):
        first.setdefault(wrong.task, wrong)
    return list(first.values())


def wrong_exhibit(solution: Program, wrong: Misconception) -> Exhibit:
    return Exhibit(f"misconceptions/{wrong.label}", overlaid(solution, wrong), wrong.task, wrong.label)


def asked(chapter: Chapter, exhibit: Exhibit) -> Chapter:
    """The chapter with the tasks that the exhibit is judged on: those that it writes itself, if no other can differ.

    Its other functions are the solution's, which is an exhibit, too, and go on calling the solution's; only what a file
    does while it is loaded could reach them.
    """
    layers = exhibit.program.layers
    written = {name for layer in layers for name in layer.names}
    own = tuple(task for task in chapter.tasks if task.name in written)
    if not own or any(not _only_defines(node) for layer in layers for node in _top_level(layer)):
        return chapter
    return replace(chapter, tasks=own)


def quick_verdicts(engine: Engine, chapter: Chapter, exhibit: Exhibit, *, diagnosed: bool) -> list[TaskVerdict]:
    """As `Engine.judge_program` gives them, in the one process that the kit's own files share: no task has a world of
    its own, and there is no fork to pay for."""
    verdicts = [_quick_verdict(engine, chapter, exhibit.program, task) for task in chapter.tasks]
    return [_explained(engine, chapter, exhibit.program, verdict) for verdict in verdicts] if diagnosed else verdicts


def _quick_verdict(engine: Engine, chapter: Chapter, program: Program, task: Task) -> TaskVerdict:
    homes, seed = engine.worlds.gallery, engine.settings.seed
    try:
        engine.load_once(chapter, program, homes=homes)
        with engine.task_run(chapter, program, seed=seed, homes=homes) as run:
            ending = engine.run_items(chapter, task, run)
    except Ended as end:
        ending = Ending(end.outcome, end.finding)
    return engine.verdict(task, ending)


def _explained(engine: Engine, chapter: Chapter, program: Program, verdict: TaskVerdict) -> TaskVerdict:
    if verdict.outcome not in DIAGNOSED or engine.explainer is None:
        return verdict
    task, seed = chapter.task(verdict.task), engine.settings.seed
    return replace(verdict, diagnosis=engine.explainer.explain(engine, chapter, program, task, seed=seed).diagnosis)


def _top_level(layer: Layer) -> list[ast.stmt]:
    return parsed(layer.source).body


def _only_defines(node: ast.stmt) -> bool:
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        return not node.decorator_list
    plain = (ast.Import, ast.ImportFrom)
    return isinstance(node, plain) or (
        isinstance(node, (ast.Expr, ast.Assign)) and isinstance(node.value, ast.Constant)
    )


def right_program(chapter: Chapter, right: RightAnswer) -> Program:
    """The file itself where it answers every task, else its answers over the solution. Raises Ended (not_loadable)."""
    own = read_program(right.file)
    tasks = [task.name for task in chapter.tasks if task.name in defined(own.source)]
    if len(tasks) == len(chapter.tasks):
        return own
    return solution_program(chapter).layered(Layer(str(right.file), own.source, tuple(tasks), inside=False))


def defined(source: str) -> set[str]:
    """The names that a file's top level defines: functions, classes, assignments, imports. Raises Unreadable."""
    names: set[str] = set()
    for node in parsed(source).body:
        names |= set(defined_names(node))
        if isinstance(node, ast.ImportFrom):
            names |= {alias.asname or alias.name for alias in node.names}
    return names


def complaints(exhibit: Exhibit, verdicts: Sequence[TaskVerdict], *, diagnosed: bool) -> Iterator[str]:
    """What is not as it should be, one line each."""
    for verdict in verdicts:
        finding = verdict.finding
        seen = f"{exhibit.name}: {verdict.task} {verdict.outcome.value} {finding.label if finding else ''}"
        if verdict.task != exhibit.fails:
            if not verdict.passed:
                yield f"{seen}, and must pass: {finding}"
        elif verdict.passed or verdict.outcome in FAULTY:
            yield f"{seen}, and must fail"
        elif diagnosed and verdict.diagnosis != (exhibit.label,):
            yield f"{seen}, and is named {' | '.join(verdict.diagnosis) or 'nothing'}"

"""Looking inside: the failed tests run once more, watched; one finding, the most telling, comes of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from checker.course import Chapter, Task
from checker.course.verdicts import Finding
from checker.explain.gallery import solution_program
from checker.judge.api.faults import Ended
from checker.judge.api.text import visible
from checker.judge.pool.program import Program
from checker.judge.run.runner import Runner
from checker.worker.observers import LABELS

ORDER = ("cleared_before_step", "step_before_backward", "never_cleared")  # what the line of moves explains
MOVES = 8  # of it that are shown

Layers = Sequence[tuple[str, tuple[int, ...]]]  # name and shape of what each layer gave, in the order they ran
Report = dict[str, Any]


def observe(runner: Runner, chapter: Chapter, program: Program, task: Task, *, seed: int) -> Finding | None:
    """The most likely cause of a failure of `program` in `task`; None where nothing was seen."""
    seen = watched(runner, chapter, program, task, seed=seed)
    finding = told(seen)
    if finding is None and (layers := _layers(seen)):
        finding = _first_shape(layers, _layers(watched(runner, chapter, solution_program(chapter), task, seed=seed)))
    return finding


def watched(runner: Runner, chapter: Chapter, program: Program, task: Task, *, seed: int) -> Report:
    """What was seen while the task's tests ran; nothing if the process did not live to tell."""
    try:
        runner.load_once(chapter, program)
        with runner.task_run(chapter, program, seed=seed) as run:
            run.used_up()
            run.exchange.ask({"op": "observe"}, "")
            runner.run_items(chapter, task, run)
            report = run.exchange.ask({"op": "observed"}, "").value
    except Ended:
        return {}
    return report if isinstance(report, dict) else {}


def told(report: Report) -> Finding | None:
    """The first finding of a report: it comes from the learner's process, and is believed in nothing but words."""
    try:
        found = {str(label): dict(values) for label, values in report.get("findings", [])}
        events = [str(event) for event in report.get("events", [])]
    except (TypeError, ValueError):
        return None
    label = next((label for label in LABELS if label in found), "")
    if not label:
        return None
    values = {visible(str(name), limit=40): visible(str(value), limit=80) for name, value in found[label].items()}
    if label in ORDER:
        values["line"] = visible(" > ".join(events[:MOVES]), limit=200)
    return Finding(f"observed_{label}", values)


def _layers(report: Report) -> Layers:
    try:
        return [(str(name), tuple(map(int, shape))) for name, shape in report.get("layers", [])]
    except (TypeError, ValueError):
        return []


def _first_shape(own: Layers, right: Layers) -> Finding | None:
    """The first layer whose output has another shape than the same layer of the solution, where all before it agree."""
    for place, (mine, theirs) in enumerate(zip(own, right, strict=False)):
        if mine[0] != theirs[0]:
            return None  # another way to build it: then shapes cannot be told layer by layer
        if mine[1] != theirs[1]:
            rows = [f"{number} {name} {shape}" for number, (name, shape) in enumerate(own[: place + 1], 1)]
            values = {"layer": mine[0], "number": str(place + 1), "shape": str(mine[1]), "right": str(theirs[1])}
            return Finding("observed_shape", {**values, "table": visible("\n".join(rows[-6:]), lines=True)})
    return None

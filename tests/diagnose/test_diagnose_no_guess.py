"""A diagnosis is never a guess: wrong functions at random are named by nobody."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.course import Chapter, Task, chapters
from checker.diagnose import diagnose
from checker.diagnose.match import solution_program
from checker.diagnose.record import same, take
from checker.judge import Engine, Settings, run_engine
from tests.diagnose.wrong_functions import WrongFunctions

# Of these no wrong function can be made that way: what they do lies in files, or their answers are so few that a wrong
# one at random is a listed mistake.
UNFIT = {
    *("log_line", "log_image", "log_batches", "log_graph", "save_whole", "save_weights"),
    "is_toolbox",
}
TASKS = [
    (chapter, task)
    for chapter in chapters()
    if chapter.solution.exists()
    for task in chapter.tasks
    if task.name not in UNFIT
]


@pytest.mark.parametrize("count", [5, pytest.param(200, marks=pytest.mark.slow)])
@pytest.mark.parametrize(("chapter", "task"), TASKS, ids=lambda part: getattr(part, "stem", getattr(part, "name", "")))
def test_a_wrong_function_at_random_is_not_named(chapter: Chapter, task: Task, count: int, tmp_path: Path) -> None:
    wrong = WrongFunctions(chapter, task, tmp_path)

    def drive(engine: Engine) -> dict[int, tuple[str, ...]]:
        assert_wrong_in_the_right_way(engine, chapter, task, wrong)
        found = {}
        for seed in range(count):
            wrong.choose(seed)
            found[seed] = diagnose(engine, chapter, wrong.program, task)
        return found

    found = run_engine([chapter], Settings(seed=1), drive)
    assert {seed: labels for seed, labels in found.items() if labels} == {}


def assert_wrong_in_the_right_way(engine: Engine, chapter: Chapter, task: Task, wrong: WrongFunctions) -> None:
    """They answer most of what the solution answers, and otherwise: or that none is named would say nothing."""
    right = take(engine, chapter, solution_program(chapter), task)
    for seed in (0, 1):
        wrong.choose(seed)
        record = take(engine, chapter, wrong.program, task)
        answered = [entry for entry in record if entry.outcome == "returned"]
        assert len(answered) > len(right) / 2
        assert not same(record, right)

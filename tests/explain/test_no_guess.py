"""A diagnosis is never a guess: wrong functions at random are named by nobody."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.course import Chapter, Task, chapters
from checker.explain.diagnosis import GalleryExplainer
from checker.explain.gallery import solution_program
from checker.explain.record import same, take
from checker.judge.run.engine import Engine
from checker.judge.run.opening import open_engine
from checker.judge.run.settings import Settings
from tests.explain.wrong_functions import WrongFunctions

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

    found = {}
    named = GalleryExplainer()
    with open_engine([chapter], Settings(seed=1)) as engine:
        assert_wrong_in_the_right_way(engine, chapter, task, wrong)
        for seed in range(count):
            wrong.choose(seed)
            found[seed] = named.diagnosis(engine, chapter, wrong.program, task)
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

"""A diagnosis is never a guess: wrong functions at random are named by nobody."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from checker.course import Chapter, Task, chapters
from checker.explain.diagnosis import GalleryExplainer
from checker.explain.gallery import solution_program
from checker.explain.record import same, take
from checker.judge.run.engine import Engine
from tests.explain.wrong_functions import WrongFunctions

# Of these no wrong function can be made that way: what they do lies in files, or their answers are so few that a wrong
# one at random is a listed mistake.
UNFIT = {
    *("log_line", "log_image", "log_batches", "log_graph", "save_whole", "save_weights"),
    "is_toolbox",
}
pytestmark = pytest.mark.xdist_group("engine")
TASKS = [
    (chapter, task)
    for chapter in chapters()
    if chapter.solution.exists()
    for task in chapter.tasks
    if task.name not in UNFIT
]
MANY = 8


# Every eighth task always, by one function; in a slow test all of them, by many.
ONE = [pytest.param(chapter, task, 1, id=f"{chapter.stem}-{task.name}") for chapter, task in TASKS[::8]]
ALL = [
    pytest.param(chapter, task, MANY, id=f"{chapter.stem}-{task.name}-{MANY}", marks=pytest.mark.slow)
    for chapter, task in TASKS
]


@pytest.mark.parametrize(("chapter", "task", "count"), [*ONE, *ALL])
def test_a_wrong_function_at_random_is_not_named(
    chapter: Chapter, task: Task, count: int, engine: Engine, tmp_path: Path
) -> None:
    wrong = WrongFunctions(chapter, task, tmp_path)
    seeds = range(count)
    assert_wrong_in_the_right_way(engine, chapter, task, wrong, seeds[:2])

    found = {}
    named = GalleryExplainer()
    for seed in seeds:
        wrong.choose(seed)
        found[seed] = named.diagnosis(engine, chapter, wrong.program, task)
    assert {seed: labels for seed, labels in found.items() if labels} == {}


def assert_wrong_in_the_right_way(
    engine: Engine, chapter: Chapter, task: Task, wrong: WrongFunctions, seeds: Sequence[int]
) -> None:
    """They answer most of what the solution answers, and otherwise: or that none is named would say nothing."""
    right = take(engine, chapter, solution_program(chapter), task)
    for seed in seeds:
        wrong.choose(seed)
        record = take(engine, chapter, wrong.program, task)
        answered = [entry for entry in record if entry.outcome == "returned"]
        assert len(answered) > len(right) / 2
        assert not same(record, right)

"""The questionnaires of the sample chapter."""

from __future__ import annotations

import itertools
from pathlib import Path

from checker.judge.api import Draw, Learner, questions


@questions("add")
def ask_add(learner: Learner, draw: Draw) -> None:
    for a, b in itertools.product((-2, 0, 1, 5, 9, 70), repeat=2):
        learner.add(a, b)


@questions("halve")
def ask_halve(learner: Learner, draw: Draw) -> None:
    for sides in itertools.product((1, 2, 3), repeat=2):
        for _ in range(4):
            learner.halve(draw.numbers(*sides))


@questions("Counter")
def ask_counter(learner: Learner, draw: Draw) -> None:
    for start in range(6):
        counter = learner.Counter(start)
        for by in (1, 3, 10):
            counter.step(by)


@questions("twice")
def ask_twice(learner: Learner, draw: Draw) -> None:
    for a in range(-5, 30):
        learner.twice(a)


@questions("descend")
def ask_descend(learner: Learner, draw: Draw) -> None:
    for lr in (0.1, 0.2, 0.3):
        model = learner.run("noisy", draw.numbers(3), 0.5, 1.5)
        for _ in range(5):
            learner.descend(model, draw.numbers(3), lr)
            learner.run("weight_of", model)


@questions("save")
def ask_save(learner: Learner, draw: Draw, scratch: Path) -> None:
    for size in range(1, 11):
        learner.save(learner.run("noisy", draw.numbers(size), 0.5, 1.5), f"{size}.pth")
        learner.run("saved", f"{size}.pth")

"""The questionnaires of chapter 10: they tell one wrong answer from another, so they never stop early."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

from checker.chapters.ch10_training.arithmetic import shift_of
from checker.chapters.ch10_training.inputs import (
    PICTURE,
    Climb,
    answered_samples,
    drawn_samples,
    drawn_scorer,
    drawn_shifts,
)
from checker.judge.api import Draw, Learner, questions


@questions("train_one_epoch")
def ask_train_one_epoch(learner: Learner, draw: Draw) -> None:
    optimizers = [("sgd", 0.1, 0.0), ("sgd", 0.1, 0.6), ("bounded", 0.1, 0.9)]
    cases = itertools.product(("cross_entropy", "tilted"), optimizers, (True, False))
    for number, (kind, (optimizer, *settings), training) in enumerate(cases):
        model, _ = drawn_scorer(learner, draw, drawn_shifts(draw, recording=False), training=training)
        mover, loss_fn = learner.run(optimizer, model, *settings), learner.run("loss", kind, 1.5)
        writer = learner.run("writer", f"log_{number}")
        for sizes, step in [([2], 0), ([3, 3, 2], 7)]:
            learner.train_one_epoch(model, drawn_samples(learner, draw, sizes).loader, loss_fn, mover, writer, step)
            learner.run("weights_of", model)
            learner.run("flush", writer)
            learner.run("logged", f"log_{number}")
        learner.run("outputs_of", model, draw.numbers(2, *PICTURE))
        learner.run("close", writer)


@questions("evaluate")
def ask_evaluate(learner: Learner, draw: Draw) -> None:
    cases = itertools.product(("cross_entropy", "tilted"), ([2], [3], [5, 2], [3, 3, 1], [4, 4, 4, 3]), (True, False))
    for kind, sizes, training in cases:
        shifts = drawn_shifts(draw, recording=True)
        model, weights = drawn_scorer(learner, draw, shifts, training=training)
        samples = answered_samples(learner, draw, sizes, weights, shift_of(shifts, training=False))
        learner.evaluate(model, samples.loader, learner.run("loss", kind, 1.5))
        learner.run("weights_of", model)
        learner.run("outputs_of", model, samples.imgs)


@questions("fit")
def ask_fit(learner: Learner, draw: Draw, scratch: Path) -> None:
    """Nothing here depends on the optimizer, which is free, nor on which of the right training losses is returned."""
    cases = itertools.product(([4, 4, 1], [5, 5], [6]), (1, 3), (True, False))
    for number, (sizes, epochs, still) in enumerate(cases):
        ask_one_run(learner, draw, scratch, number, sizes, epochs, still=still)
    ends = [ask_one_run(learner, Draw(0), scratch, 100 + place, [4], 1, lr=lr) for place, lr in enumerate((0.3, 0.01))]
    learner.run("ends_alike", *ends)


def ask_one_run(
    learner: Learner,
    draw: Draw,
    scratch: Path,
    number: int,
    sizes: list[int],
    epochs: int,
    *,
    still: bool = False,
    lr: float = 0.05,
) -> Any:
    climb, logs, weights = Climb(learner, draw, sizes, [4, 2], still=still), f"logs_{number}", f"weights_{number}"
    (scratch / weights).mkdir()
    learner.run("trained", climb.model, still, climb.train.loader, climb.test.loader, epochs, lr, logs, weights)
    learner.run("left_behind", climb.model, logs, weights, epochs, len(sizes))
    return climb.model

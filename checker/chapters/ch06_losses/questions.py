"""The questionnaires of chapter 6: they tell one wrong answer from another, so they never stop early."""

from __future__ import annotations

import itertools

import torch
from torch import Tensor

from checker.chapters.ch06_losses.inputs import (
    LINEAR,
    NOT_BY_HAND,
    SCORER,
    drawn_batch,
    drawn_pair,
    drawn_samples,
    drawn_scorer,
    drawn_weights,
    left_over,
)
from checker.judge.api import Draw, Learner, questions


@questions("l1_loss")
def ask_l1_loss(learner: Learner, draw: Draw) -> None:
    ask_loss(learner, draw, "l1_loss")


@questions("mse_loss")
def ask_mse_loss(learner: Learner, draw: Draw) -> None:
    ask_loss(learner, draw, "mse_loss")


def ask_loss(learner: Learner, draw: Draw, name: str) -> None:
    for shape, settings in itertools.product(
        [(2,), (3,), (2, 3), (4, 2), (2, 1, 2, 3)],
        [{}, {"reduction": "mean"}, {"reduction": "sum"}],
    ):
        pred, target = drawn_pair(draw, *shape)
        getattr(learner, name)(pred, target, **settings)
        learner.run("gradient", name, pred, target, 1.5, **settings)
    learner.run("result_without", NOT_BY_HAND[name], name, *drawn_pair(draw, 2, 3))


@questions("dog_example")
def ask_dog_example(learner: Learner, draw: Draw) -> None:
    for _ in range(30):
        learner.dog_example()


@questions("cross_entropy")
def ask_cross_entropy(learner: Learner, draw: Draw) -> None:
    ask_samples(learner, draw, "cross_entropy")
    for n, classes in [(1, 3), (2, 3), (4, 5)]:
        learner.cross_entropy(draw.uniform(-30.0, 30.0, n, classes), draw.integers(0, classes - 1, n))


def ask_samples(learner: Learner, draw: Draw, name: str) -> None:
    for n, classes in [(1, 2), (1, 4), (2, 2), (2, 3), (3, 2), (3, 3), (4, 3), (5, 4), (6, 5), (7, 10), (2, 6), (8, 8)]:
        logits, target = drawn_samples(draw, n, classes)
        getattr(learner, name)(logits, target)
        learner.run("gradient", name, logits, target, 1.5)
    for n, classes in [(1, 3), (2, 2), (3, 4)]:
        learner.run("result_without", NOT_BY_HAND[name], name, *drawn_samples(draw, n, classes))


@questions("gradients")
def ask_gradients(learner: Learner, draw: Draw) -> None:
    for kind in ("nothing", "numbers", "huge", "infinite"):
        model, weights = learner.run("linear"), drawn_weights(draw, LINEAR)
        learner.run("fill", model, weights, True)
        learner.run("leave", model, left_over(draw, LINEAR, kind))
        for _ in range(2):
            loss_fn = learner.run("loss", "mse_counted", 1.0)
            answer = learner.gradients(model, loss_fn, draw.numbers(3, 2), draw.numbers(3, 1))
            if isinstance(answer.value, dict) and not any(isinstance(v, Tensor) for v in answer.value.values()):
                learner.run("where_they_went", model, loss_fn)
        learner.run("has_moved", model, weights)
    for kind, training, left in itertools.product(
        ("cross_entropy", "tilted", "mse_sum"), (True, False), ("nothing", "numbers")
    ):
        model, weights, _ = drawn_scorer(learner, draw, training=training)
        learner.run("leave", model, left_over(draw, SCORER, left))
        learner.gradients(model, learner.run("loss", kind, 1.5), *drawn_batch(draw, kind))
        if not learner.run("has_moved", model, weights).value:
            learner.run("outputs_of", model, draw.numbers(2, 3))


@questions("cross_entropy_stable")
def ask_cross_entropy_stable(learner: Learner, draw: Draw) -> None:
    ask_samples(learner, draw, "cross_entropy_stable")
    for logits, target in huge_samples(draw):
        learner.cross_entropy_stable(logits, target)
        learner.run("gradient", "cross_entropy_stable", logits, target, 1.5)


def huge_samples(draw: Draw) -> list[tuple[Tensor, Tensor]]:
    """Rows that are large, small, both, and both in one batch."""
    rows = [[[1000.0, 999.0]], [[-1000.0, -999.0]], [[500.0, 499.0], [-500.0, -499.0]]]
    rows += [[[1000.0, -1000.0]], [[-1000.0, 1000.0]]]
    fixed = [(torch.tensor(row), torch.ones(len(row), dtype=torch.int64)) for row in rows]
    drawn = [(draw.uniform(-1000.0, 1000.0, n, 4), draw.integers(0, 3, n)) for n in (1, 3, 5)]
    return [*fixed, *drawn]

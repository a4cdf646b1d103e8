"""The questionnaires of chapter 7: they tell one wrong answer from another, so they never stop early."""

from __future__ import annotations

import itertools

import torch

from checker.chapters.ch07_optimizers.inputs import (
    CLASSES,
    LINEAR,
    NESTED,
    PICTURE,
    drawn_batch,
    drawn_layers,
    drawn_scorer,
)
from checker.judge.api import Draw, Learner, questions


@questions("make_sgd")
def ask_make_sgd(learner: Learner, draw: Draw) -> None:
    for settings in ({}, {"lr": 0.2}, {"momentum": 0.3}, {"lr": 0.3, "momentum": 0.6}, {"lr": 0.1, "momentum": 0.0}):
        for shapes, frozen in [(LINEAR, []), (NESTED, ["stem.0.weight"])]:
            model, _ = drawn_layers(learner, draw, shapes, frozen)
            optimizer = learner.make_sgd(model, **settings)
            gradients = [{name: draw.numbers(*shape) for name, shape in shapes.items()} for _ in range(3)]
            learner.run("three_steps", model, optimizer, gradients)


@questions("train_step")
def ask_train_step(learner: Learner, draw: Draw) -> None:
    optimizers = [("sgd", 0.05, 0.0, ""), ("sgd", 0.04, 0.6, ""), ("bounded", 0.1, 0.9, ""), ("sgd", 0.05, 0.5, "out")]
    for kind, (optimizer, *settings) in itertools.product(("cross_entropy", "tilted", "mse_sum"), optimizers):
        model, _, _ = drawn_scorer(learner, draw)
        mover, loss_fn = learner.run(optimizer, model, *settings), learner.run("loss", kind, 1.5)
        for _ in range(3):
            learner.train_step(model, loss_fn, mover, *drawn_batch(draw, kind))
        learner.run("weights_of", model)
        learner.run("outputs_of", model, draw.numbers(2, *PICTURE))


@questions("train_epochs")
def ask_train_epochs(learner: Learner, draw: Draw) -> None:
    """Nothing here depends on the momentum, which is free: neither the first update nor the first two losses do."""
    for lr, size in itertools.product((0.1, 0.3), (2, 5)):
        ask_one_run(learner, draw, sizes=[size], epochs=1, lr=lr, weights_too=True)
        ask_one_run(learner, draw, sizes=[size], epochs=2, lr=lr)
        ask_one_run(learner, draw, sizes=[size + 1, size], epochs=1, lr=lr)
        ask_one_run(learner, draw, sizes=[2 * size, 1], epochs=1, lr=lr)
    for batches, epochs in [(3, 1), (1, 3)]:
        ask_staircase(learner, draw, batches=batches, epochs=epochs, lr=0.25)


def ask_one_run(
    learner: Learner, draw: Draw, *, sizes: list[int], epochs: int, lr: float, weights_too: bool = False
) -> None:
    model, _, _ = drawn_scorer(learner, draw)
    imgs, targets = draw.numbers(sum(sizes), *PICTURE), draw.integers(0, CLASSES - 1, sum(sizes))
    learner.train_epochs(model, learner.run("loader", imgs, targets, sizes[0]), epochs, lr)
    if weights_too:
        learner.run("weights_of", model)
        learner.run("outputs_of", model, imgs)


def ask_staircase(learner: Learner, draw: Draw, *, batches: int, epochs: int, lr: float) -> None:
    """Three equal updates. Counted in first steps, the second one ends at 2 to below 3 with any momentum, at 3 or
    further if gradients pile up, and before 1.9 if the learning rate has shrunk: the third loss tells."""
    imgs, targets = draw.numbers(2, CLASSES, 1, 1), torch.tensor([0, 1])
    gradient = (torch.softmax(imgs.flatten(1), dim=1) - torch.eye(CLASSES)[targets]).mean(dim=0)  # (classes,)
    thresholds = (lr * gradient).abs().unsqueeze(1) * torch.tensor([1.9, 2.97])  # (classes, 2)
    model = learner.run("staircase", thresholds, draw.numbers(CLASSES))
    loader = learner.run("loader", imgs.repeat(batches, 1, 1, 1), targets.repeat(batches), len(targets))
    learner.train_epochs(model, loader, epochs, lr)


@questions("sgd_update")
def ask_sgd_update(learner: Learner, draw: Draw) -> None:
    for shape, lr, momentum in itertools.product([(1,), (2, 3)], (0.1, 0.4), (0.0, 0.3, 0.9)):
        for velocity in (None, draw.numbers(*shape), draw.numbers(*shape)):
            learner.run("update_apart", draw.numbers(*shape), draw.numbers(*shape), velocity, lr, momentum)
    for velocity in (None, draw.numbers(2, dtype=torch.float64)):
        param, grad = draw.numbers(2, dtype=torch.float64), draw.numbers(2, dtype=torch.float64)
        learner.run("update_apart", param, grad, velocity, 0.2, 0.7)

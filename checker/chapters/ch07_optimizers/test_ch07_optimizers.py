"""The checkers of chapter 7: the weights and losses after every step, against arithmetic with drawn numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor

from checker.chapters.ch07_optimizers.arithmetic import (
    Batch,
    BoundedSteps,
    Rule,
    Sgd,
    Weights,
    epochs_of,
    loss_and_gradients,
    loss_function,
    momentum_of,
    scores,
)
from checker.chapters.ch07_optimizers.inputs import (
    CLASSES,
    LINEAR,
    NESTED,
    PICTURE,
    SCORER,
    Shapes,
    drawn_batch,
    drawn_layers,
    drawn_scorer,
)
from checker.judge.api import Draw, Learner, close, task


def near(expected: Any) -> Any:
    """Equal up to the rounding of float32 over a few steps."""
    return close(expected, rtol=1e-4, atol=2e-5)


def after_many_steps(expected: Any) -> Any:
    """Equal up to roundings that have grown over a dozen steps; a wrong step leads much further away than this."""
    return close(expected, rtol=2e-4, atol=1e-4)


def weights_are(learner: Learner, model: Any, weights: Weights) -> bool:
    return learner.run("weights_of", model) == near(list(weights.values()))


# --- make_sgd ---------------------------------------------------------------------------------------------------------


def check_make_sgd(
    learner: Learner,
    draw: Draw,
    rule: Sgd,
    *settings: float,
    shapes: Shapes = LINEAR,
    frozen: Sequence[str] = (),
    **named: float,
) -> None:
    """Three steps with drawn gradients, the old ones cleared each time; the optimizer must follow `rule`."""
    model, weights = drawn_layers(learner, draw, shapes, frozen)
    optimizer = learner.make_sgd(model, *settings, **named)
    for number in range(3):
        gradients = {name: draw.numbers(*shape) for name, shape in shapes.items()}
        optimizer.zero_grad()
        learner.run("backward", model, gradients)
        optimizer.step()
        weights = rule(weights, {name: gradients[name] for name in shapes if name not in frozen})
        right = weights_are(learner, model, weights)
        assert right or number > 0, "optimizer_first_step"
        assert right, "optimizer_later_step"


@task("make_sgd")
def test_make_sgd_settings(learner: Learner, draw: Draw) -> None:
    lr, momentum = draw.fraction(0.1, 0.9), draw.fraction(0.2, 0.8)
    check_make_sgd(learner, draw, Sgd(0.5, 0.0), lr=0.5, momentum=0.0)
    check_make_sgd(learner, draw, Sgd(0.01, 0.9))
    check_make_sgd(learner, draw, Sgd(0.01, 0.9), shapes=NESTED)
    check_make_sgd(learner, draw, Sgd(0.01, momentum), momentum=momentum)
    check_make_sgd(learner, draw, Sgd(lr, 0.9), lr)
    check_make_sgd(learner, draw, Sgd(lr, momentum), lr=lr, momentum=momentum, frozen=["bias"])


@task("make_sgd")
def test_make_sgd_of_a_nested_network(learner: Learner, draw: Draw) -> None:
    one, stem = draw.choice(list(NESTED)), [name for name in NESTED if name.startswith("stem")]
    for frozen in ([], [one], stem):
        lr, momentum = draw.fraction(0.1, 0.9), draw.fraction(0.2, 0.8)
        check_make_sgd(learner, draw, Sgd(lr, momentum), lr, momentum, shapes=NESTED, frozen=frozen)


# --- train_step -------------------------------------------------------------------------------------------------------


def check_train_step(
    learner: Learner, draw: Draw, kind: str, rule: Rule, optimizer: str, *settings: float, part: str = ""
) -> None:
    """Four calls, one batch each: the loss, the weights after it, and at the end the mode.

    `optimizer` is the scenario that makes one with these settings, over the weights whose name starts with `part`.
    """
    model, weights, shifts = drawn_scorer(learner, draw)
    tilt = draw.fraction(1.0, 2.0)
    loss_fn, mover = learner.run("loss", kind, tilt), learner.run(optimizer, model, *settings, part)
    for number in range(4):
        batch = drawn_batch(draw, kind)
        loss, gradients = loss_and_gradients(weights, batch, shifts[1], loss_function(kind, tilt))
        weights = rule(weights, {name: gradients[name] for name in gradients if name.startswith(part)})
        right = learner.train_step(model, loss_fn, mover, *batch) == near(loss)
        assert right or number > 0, "first_loss"
        assert right, "later_loss"
        right = weights_are(learner, model, weights)
        assert right or number > 0, "first_step"
        assert right, "later_step"
    imgs = draw.numbers(2, *PICTURE)
    assert learner.run("outputs_of", model, imgs) == near(scores(weights, imgs, shifts[1])), "mode"


@task("train_step")
def test_train_step_with_sgd(learner: Learner, draw: Draw) -> None:
    for kind in ("mse", "cross_entropy", "mse_sum", "tilted"):
        for momentum in (0.0, draw.fraction(0.3, 0.9)):
            lr = draw.fraction(0.02, 0.06)
            check_train_step(learner, draw, kind, Sgd(lr, momentum), "sgd", lr, momentum)


@task("train_step")
def test_train_step_with_other_optimizers(learner: Learner, draw: Draw) -> None:
    for kind in ("tilted", "cross_entropy"):
        lr, keep = draw.fraction(0.05, 0.2), draw.fraction(0.8, 0.95)
        check_train_step(learner, draw, kind, BoundedSteps(lr, keep), "bounded", lr, keep)
        check_train_step(learner, draw, kind, Sgd(lr, 0.5), "sgd", lr, 0.5, part="out")


# --- train_epochs -----------------------------------------------------------------------------------------------------


class Run:
    """One call of `train_epochs` with drawn weights and samples."""

    def __init__(self, learner: Learner, draw: Draw, sizes: list[int], epochs: int) -> None:
        self.epochs, self.lr = epochs, draw.fraction(0.1, 0.3)
        self.model, self.weights, self.shifts = drawn_scorer(learner, draw)
        self.imgs, targets = draw.numbers(sum(sizes), *PICTURE), draw.integers(0, CLASSES - 1, sum(sizes))
        self.batches: list[Batch] = list(zip(self.imgs.split(sizes), targets.split(sizes), strict=True))
        loader = learner.run("loader", self.imgs, targets, sizes[0])
        self.losses = learner.train_epochs(self.model, loader, epochs=epochs, lr=self.lr)
        self.after = learner.run("weights_of", self.model)
        self.outputs = learner.run("outputs_of", self.model, self.imgs)

    def expected(self, momentum: float) -> tuple[list[float], list[Tensor], Tensor]:
        """The mean losses, the weights afterwards, and the outputs afterwards, in train mode."""
        rule = Sgd(self.lr, momentum)
        losses, weights = epochs_of(self.weights, self.batches, self.shifts[1], self.epochs, rule)
        return losses, list(weights.values()), scores(weights, self.imgs, self.shifts[1])

    def momentum(self) -> float:
        """The momentum that the learner chose, told by a run of two updates."""
        answers = self.after.items(len(SCORER))
        after = [answer.tensor(*shape) for answer, shape in zip(answers, SCORER.values(), strict=True)]
        return momentum_of(self.weights, self.batches, self.shifts[1], self.lr, after)


@task("train_epochs")
def test_train_epochs_with_one_batch(learner: Learner, draw: Draw) -> None:
    for size in (2, draw.integer(3, 6)):
        run = Run(learner, draw, [size], epochs=1)
        losses, weights, outputs = run.expected(momentum=0.0)  # at the first update there is nothing to carry on
        assert run.losses == near(losses), "first_epoch"
        assert run.after == near(weights), "first_update"
        assert run.outputs == near(outputs), "mode"


@task("train_epochs")
def test_train_epochs_weighs_by_samples(learner: Learner, draw: Draw) -> None:
    for sizes in ([2, 2], [3, 1], [draw.integer(4, 6), draw.integer(1, 2)]):
        run = Run(learner, draw, sizes, epochs=1)
        losses, weights, _ = run.expected(run.momentum())
        assert run.losses == near(losses), "weighted_mean"
        assert run.after == near(weights), "second_update"


@task("train_epochs")
def test_train_epochs_goes_on(learner: Learner, draw: Draw) -> None:
    momentum = Run(learner, draw, [3, 2], epochs=1).momentum()
    for sizes, epochs in [([3], 2), ([4], 4), ([3, 3, 2], 2), ([4, 4, 4, 1], 3)]:
        run = Run(learner, draw, sizes, epochs)
        losses, weights, outputs = run.expected(momentum)
        assert run.losses == after_many_steps(losses), "later_epochs"
        assert run.after == after_many_steps(weights), "later_updates"
        assert run.outputs == after_many_steps(outputs), "mode"


# --- sgd_update -------------------------------------------------------------------------------------------------------


@task("sgd_update")
def test_sgd_update(learner: Learner, draw: Draw) -> None:
    for shape, dtype in [((1,), torch.float32), ((2,), torch.float64), ((), torch.float32), ((2, 3, 2), torch.float64)]:
        lr, momentum = draw.fraction(0.1, 0.9), draw.fraction(0.2, 0.8)
        param, velocity = draw.numbers(*shape, dtype=dtype), None
        for number in range(4):
            grad = draw.numbers(*shape, dtype=dtype)
            moving = grad if velocity is None else momentum * velocity + grad
            expected = param - lr * moving, moving
            right = learner.sgd_update(param, grad, velocity, lr=lr, momentum=momentum) == expected
            assert right or number > 0, "first_velocity"
            assert right, "later_velocity"
            param, velocity = expected


@task("sgd_update")
def test_sgd_update_starts_anew(learner: Learner, draw: Draw) -> None:
    """Each call by itself: nothing is remembered from the one before."""
    for velocity in (None, draw.numbers(3), None):
        param, grad, lr = draw.numbers(3), draw.numbers(3), draw.fraction(0.1, 0.9)
        moving = grad if velocity is None else 0.5 * velocity + grad
        assert learner.sgd_update(param, grad, velocity, lr, 0.5) == (param - lr * moving, moving), "starts_anew"


@task("sgd_update")
def test_sgd_update_without_momentum(learner: Learner, draw: Draw) -> None:
    """The velocity plays no part then: only the parameter is judged."""
    for velocity in (None, draw.numbers(3)):
        param, grad, lr = draw.numbers(3), draw.numbers(3), draw.fraction(0.1, 0.9)
        assert learner.sgd_update(param, grad, velocity, lr, 0.0).items(2)[0] == param - lr * grad, "no_momentum"


@task("sgd_update")
def test_sgd_update_is_by_hand(learner: Learner, draw: Draw) -> None:
    for velocity in (None, draw.numbers(3)):
        calls = learner.run("torch_optim_inside", draw.numbers(3), draw.numbers(3), velocity, 0.1, 0.5)
        assert calls == 0, "by_hand"

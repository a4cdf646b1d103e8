"""The checkers of chapter 10: losses, weights, logs and files, against arithmetic with drawn numbers."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

from checker.chapters.ch10_training.arithmetic import (
    BoundedSteps,
    Rule,
    Sgd,
    accuracy,
    loss_function,
    network_scores,
    one_step,
    scores,
    shift_of,
)
from checker.chapters.ch10_training.inputs import (
    BUFFERS,
    NETWORK,
    PICTURE,
    Climb,
    answered_samples,
    drawn_samples,
    drawn_scorer,
    drawn_shifts,
)
from checker.judge.api import Draw, Learner, close, task
from checker.judge.api.answer import Answer
from checker.judge.api.faults import Ended
from checker.judge.api.learner import Reader


def in_order_of(logged: Answer, expected: list[Any], *, by: int = 0) -> list[Any]:
    """`expected`, which is in order of steps (or of values, `by` 1), in the order in which the log has them."""
    pairs = logged.value
    if len(pairs) != len(expected):
        return expected
    places = sorted(range(len(pairs)), key=lambda place: pairs[place][by])
    return [expected[places.index(place)] for place in range(len(pairs))]


def near(expected: Any) -> Any:
    """Equal up to the rounding of float32 over a few steps."""
    return close(expected, rtol=2e-4, atol=5e-5)


# --- train_one_epoch --------------------------------------------------------------------------------------------------


class Epochs:
    """Calls of `train_one_epoch`, one after the other, with one network, one optimizer and one writer."""

    def __init__(
        self, learner: Learner, draw: Draw, log: str, kind: str, optimizer: str, *settings: float, training: bool
    ) -> None:
        self.learner, self.training, self.log = learner, training, log
        shifts = drawn_shifts(draw, recording=False)
        self.shift = shift_of(shifts, training=True)
        self.model, self.weights = drawn_scorer(learner, draw, shifts, training=training)
        tilt = draw.fraction(1.0, 2.0)
        self.loss, self.loss_fn = loss_function(kind, tilt), learner.run("loss", kind, tilt)
        self.mover = learner.run(optimizer, self.model, *settings)
        self.rule: Rule = {"sgd": Sgd, "bounded": BoundedSteps}[optimizer](*settings)
        self.writer = learner.run("writer", self.log)
        self.logged: list[tuple[int, Any]] = []

    def run(self, draw: Draw, sizes: list[int], step: int) -> Answer:
        """One epoch; what must be true afterwards is worked out, too."""
        samples = drawn_samples(self.learner, draw, sizes)
        arguments = self.model, samples.loader, self.loss_fn, self.mover, self.writer, step
        answer = self.learner.train_one_epoch(*arguments)
        for place, batch in enumerate(samples.batches):
            loss, self.weights = one_step(self.weights, batch, self.shift, self.loss, self.rule)
            self.logged.append((step + place, near(loss)))
        self.learner.run("flush", self.writer)
        return answer

    def weights_are_right(self) -> bool:
        return self.learner.run("weights_of", self.model) == near(list(self.weights.values()))

    def mode_is_right(self, draw: Draw) -> bool:
        """In train mode still, if it was handed over in it; else either mode is right."""
        imgs = draw.numbers(2, *PICTURE)
        outputs = self.learner.run("outputs_of", self.model, imgs)
        return not self.training or outputs == near(scores(self.weights, imgs, self.shift))

    def log_is_right(self, reader: Reader, scratch: Path) -> bool:
        found = reader.scalars(str(scratch / self.log))["train_loss"]
        return found == in_order_of(found, self.logged)


@task("train_one_epoch")
def test_train_one_epoch(learner: Learner, draw: Draw, scratch: Path, reader: Reader) -> None:
    lr, start = draw.fraction(0.05, 0.2), draw.integer(5, 90)
    epochs = Epochs(learner, draw, "log", "cross_entropy", "sgd", lr, 0.0, training=True)
    for sizes, step in [([2], 0), ([3, 2], start), ([4, 4, 4, 3], start + 2)]:
        answer = epochs.run(draw, sizes, step)
        assert answer == step + len(sizes), "next_step"
        assert epochs.weights_are_right(), "weights"
        assert epochs.mode_is_right(draw), "mode"
        assert epochs.log_is_right(reader, scratch), "log"
    learner.run("close", epochs.writer)


@task("train_one_epoch")
def test_train_one_epoch_with_what_is_handed_in(learner: Learner, draw: Draw, scratch: Path, reader: Reader) -> None:
    cases: list[tuple[str, str, tuple[float, float]]] = [
        ("tilted", "bounded", (draw.fraction(0.05, 0.2), draw.fraction(0.8, 0.95))),
        ("margin", "sgd", (draw.fraction(0.05, 0.1), draw.fraction(0.3, 0.9))),
    ]
    for number, (kind, optimizer, settings) in enumerate(cases):
        epochs = Epochs(learner, draw, f"log_{number}", kind, optimizer, *settings, training=number > 0)
        step = draw.integer(0, 9)
        for sizes in ([3, 3, 2], [5, 2]):
            step_after = epochs.run(draw, sizes, step)
            assert epochs.weights_are_right(), "handed_in"
            assert epochs.mode_is_right(draw), "mode"
            assert step_after == step + len(sizes), "next_step"
            step += len(sizes)
        assert epochs.log_is_right(reader, scratch), "log"
        learner.run("close", epochs.writer)


# --- evaluate ---------------------------------------------------------------------------------------------------------


@task("evaluate")
def test_evaluate(learner: Learner, draw: Draw) -> None:
    drawn = [draw.integer(4, 7)] * 2 + [draw.integer(1, 2)]
    for number, sizes in enumerate([[2], [3], [3, 1], drawn, [6, 6, 6, 6, 4]]):
        for kind in ("cross_entropy", "tilted"):
            shifts, training = drawn_shifts(draw, recording=True), number % 2 == 0
            model, weights = drawn_scorer(learner, draw, shifts, training=training)
            samples = answered_samples(learner, draw, sizes, weights, shift_of(shifts, training=False))
            tilt = draw.fraction(1.0, 2.0)
            outputs = scores(weights, samples.imgs, shift_of(shifts, training=False))
            loss = loss_function(kind, tilt)(outputs, samples.targets).item()
            answer = learner.evaluate(model, samples.loader, learner.run("loss", kind, tilt))
            assert answer == (near(loss), accuracy(outputs, samples.targets)), "evaluation"
            assert learner.run("weights_of", model) == list(weights.values()), "weights_changed"
            after = learner.run("outputs_of", model, samples.imgs)
            assert after == near(scores(weights, samples.imgs, shift_of(shifts, training=training))), "mode_before"


# --- fit --------------------------------------------------------------------------------------------------------------


class Fitting:
    """One call of `fit`, and what it left behind."""

    def __init__(self, learner: Learner, scratch: Path, model: Any, sets: tuple[Any, Any], epochs: int, lr: float):
        self.scratch, self.epochs = scratch, epochs
        number = len(list(scratch.iterdir()))
        self.logs, self.weights = f"logs_{number}", f"weights_{number}"
        (scratch / self.weights).mkdir()
        loaders = [samples.loader for samples in sets]
        self.history = learner.run("fit", model, *loaders, epochs, lr, self.logs, self.weights)

    def told(self) -> list[Answer]:
        assert isinstance(self.history.value, list), "history"
        return self.history.items(self.epochs)

    def log(self, reader: Reader) -> Answer:
        assert (self.scratch / self.logs).is_dir(), "no_log"
        return reader.scalars(str(self.scratch / self.logs))

    def saved(self, reader: Reader, epoch: int, shapes: dict[str, tuple[int, ...]]) -> dict[str, Tensor]:
        """The weights in the file of that epoch."""
        path = self.scratch / self.weights / f"epoch_{epoch}.pth"
        assert path.is_file(), "no_checkpoint"
        try:
            weights = reader.weights(str(path))
        except Ended:
            weights = self.history
        assert isinstance(weights.value, dict) and set(weights.value) == set(shapes), "checkpoint"
        return {name: weights[name].tensor(*shape) for name, shape in shapes.items()}


@task("fit")
def test_fit_learns_and_measures(learner: Learner, draw: Draw, scratch: Path, reader: Reader) -> None:
    """Scores that depend on the mode and on the number of updates: every loss is known, whatever the optimizer."""
    for sizes, test_sizes, epochs in [([3, 2], [4, 1], 2), ([4, 4, 3], [5, 5, 3], 3)]:
        climb = Climb(learner, draw, sizes, test_sizes)
        run = Fitting(learner, scratch, climb.model, (climb.train, climb.test), epochs, draw.fraction(0.01, 0.1))
        for epoch, told in enumerate(run.told()):
            assert any(told["train_loss"] == near(right) for right in reversed(climb.train_losses(epoch))), "train_loss"
            outputs = climb.test_outputs(epoch)
            assert told["test_loss"] == near(F.cross_entropy(outputs, climb.test.targets).item()), "test_loss"
            assert told["test_accuracy"] == accuracy(outputs, climb.test.targets), "test_accuracy"
        check_gradients(learner, climb)
        check_log(run, climb, reader)
        for epoch in range(epochs):
            saved = run.saved(reader, epoch, {"position": (3,), "moves": ()})
            assert saved["moves"].item() == (epoch + 1) * len(sizes), "other_weights"


def check_gradients(learner: Learner, climb: Climb) -> None:
    """What is left in .grad is not the sum of several batches. A trace: it takes points away, no more."""
    left, passes = learner.run("gradients_of", climb.model).items(2)
    gradients = [gradient.tensor(3) for gradient in passes.items()]
    for count in range(2, len(gradients) + 1):
        total = torch.stack(gradients[-count:]).sum(dim=0)
        assert not torch.allclose(left.tensor(3), total, rtol=1e-4, atol=1e-6), "gradients_pile_up"


def check_log(run: Fitting, climb: Climb, reader: Reader) -> None:
    """The three tags hold what was returned; the training loss also batch by batch, or both."""
    log, told = run.log(reader), run.told()
    check_log_of_tests(log, told)
    batches = [loss for epoch in range(run.epochs) for loss in climb.batch_losses(epoch)]
    means = [epoch["train_loss"].number() for epoch in told]
    logged = log["train_loss"]
    if len(logged) == len(batches) + len(means):
        assert logged == at_any_steps(logged, sorted(batches + means), by=1), "log_of_training"
        return
    steps = [step for step, _ in logged.value]
    assert len(set(steps)) == len(steps), "steps"
    assert logged == at_any_steps(logged, means if len(steps) == len(means) else batches), "log_of_training"


def check_log_of_tests(log: Answer, told: list[Answer]) -> None:
    for tag in ("test_loss", "test_accuracy"):
        assert log[tag] == at_any_steps(log[tag], [epoch[tag].number() for epoch in told]), "log_of_tests"


def at_any_steps(logged: Answer, values: list[float], *, by: int = 0) -> list[tuple[int, Any]]:
    """`values` as pairs with the steps that the log has."""
    steps = [step for step, _ in logged.value] + [0] * len(values)
    return [(step, near(value)) for step, value in zip(steps, in_order_of(logged, values, by=by), strict=False)]


@task("fit")
def test_fit_saves_the_weights_of_each_epoch(learner: Learner, draw: Draw, scratch: Path, reader: Reader) -> None:
    """Dropout and BatchNorm: the weights in each file must give the very test loss that was returned."""
    weights = {name: draw.uniform(-0.8, 0.8, *shape) for name, shape in NETWORK.items()}
    train, test = drawn_samples(learner, draw, [4, 4, 2]), drawn_samples(learner, draw, [5, 1])
    run = Fitting(learner, scratch, learner.run("network", weights), (train, test), 2, draw.fraction(0.05, 0.1))
    told = run.told()
    for epoch in range(run.epochs):
        outputs = network_scores(run.saved(reader, epoch, {**NETWORK, **BUFFERS}), test.imgs)
        assert told[epoch]["test_loss"] == near(F.cross_entropy(outputs, test.targets).item()), "test_by_file"
        assert told[epoch]["test_accuracy"] == accuracy(outputs, test.targets), "test_by_file"
        assert math.isfinite(told[epoch]["train_loss"].number()), "train_loss"
    check_log_of_tests(run.log(reader), told)


@task("fit")
def test_fit_uses_the_learning_rate(learner: Learner, draw: Draw, scratch: Path, reader: Reader) -> None:
    """Two runs that differ in `lr` alone must lead elsewhere, with any optimizer."""
    ends = []
    climb_draws = draw.integer(0, 99_999)
    for lr in (draw.fraction(0.3, 0.4), draw.fraction(0.01, 0.02)):
        climb = Climb(learner, Draw(climb_draws), [4], [2])
        run = Fitting(learner, scratch, climb.model, (climb.train, climb.test), 1, lr)
        ends.append(run.saved(reader, 0, {"position": (3,), "moves": ()})["position"])
    assert not torch.allclose(*ends, rtol=1e-3, atol=0.0), "lr"

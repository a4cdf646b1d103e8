"""The checkers of chapter 6: losses and gradients against torch's own, autograd, and slopes by small steps."""

from __future__ import annotations

from collections.abc import Callable

import torch
import torch.nn.functional as F
from torch import Tensor

from checker.chapters.ch06_losses.arithmetic import (
    Weights,
    exact_cross_entropy,
    gradient_of,
    gradients_of,
    loss_function,
    outputs_of_linear,
    outputs_of_scorer,
    slopes_of,
    weight_slopes,
)
from checker.chapters.ch06_losses.comparing import agree, exactly, huge, in_either_precision, is_by_hand, near
from checker.chapters.ch06_losses.inputs import (
    LINEAR,
    SCORER,
    drawn_batch,
    drawn_pair,
    drawn_samples,
    drawn_scorer,
    drawn_weights,
    left_over,
)
from checker.judge.api import Draw, Learner, close, task

SHAPES = [(3,), (1, 3), (2, 2), (4, 1), (3, 5), (1, 1, 1, 3), (2, 3, 4, 2)]


# --- l1_loss, mse_loss ------------------------------------------------------------------------------------------------


def check_values(learner: Learner, draw: Draw, name: str, right: Callable[..., Tensor]) -> None:
    """The numbers, under both reductions, for many shapes; small ones first."""
    loss = getattr(learner, name)
    for shape in [(2,), *SHAPES]:
        pred, target = drawn_pair(draw, *shape)
        mean, total = right(pred, target), right(pred, target, reduction="sum")
        assert loss(pred, target) == mean, "default_mean"
        assert loss(pred, target, reduction="sum") == total, "sum"
        assert loss(pred, target, reduction="mean") == mean, "mean"
        assert loss(pred, target, "sum") == total, "sum"
    one, other = draw.numbers(3), draw.numbers(2, 3)
    assert loss(one, one.clone()) == torch.tensor(0.0), "no_distance"
    assert loss(other, other.clone(), reduction="sum") == torch.tensor(0.0), "no_distance"
    for shape in [(3,), (2, 3)]:
        pred, target = [tensor.double() for tensor in drawn_pair(draw, *shape)]
        assert in_either_precision(loss(pred, target), right(pred, target)), "float64"


def check_gradients(learner: Learner, draw: Draw, name: str, right: Callable[..., Tensor]) -> None:
    """What arrives at `pred`, against slopes by small steps and against autograd."""
    for shape in [(2,), (1, 3), (3, 2), (2, 3, 2, 2)]:
        for reduction in ("mean", "sum"):
            (pred, target), upstream = drawn_pair(draw, *shape), draw.fraction(0.5, 2.0)
            got = learner.run("gradient", name, pred, target, upstream, reduction=reduction)
            by_steps = slopes_of(lambda x, y=target, r=reduction: right(x, y.double(), reduction=r), pred)  # type: ignore[misc]
            by_autograd = gradient_of(lambda x, y=target, r=reduction: right(x, y, reduction=r), pred)  # type: ignore[misc]
            assert got == by_autograd * upstream, "gradient"
            assert got == close(by_steps * upstream, rtol=1e-3, atol=1e-4), "gradient"


@task("l1_loss")
def test_l1_loss(learner: Learner, draw: Draw) -> None:
    check_values(learner, draw, "l1_loss", F.l1_loss)


@task("l1_loss")
def test_l1_loss_gradients(learner: Learner, draw: Draw) -> None:
    check_gradients(learner, draw, "l1_loss", F.l1_loss)


@task("l1_loss")
def test_l1_loss_is_by_hand(learner: Learner, draw: Draw) -> None:
    assert is_by_hand(learner, "l1_loss", *drawn_pair(draw, 2, 3)), "l1_by_hand"


@task("mse_loss")
def test_mse_loss(learner: Learner, draw: Draw) -> None:
    check_values(learner, draw, "mse_loss", F.mse_loss)


@task("mse_loss")
def test_mse_loss_gradients(learner: Learner, draw: Draw) -> None:
    check_gradients(learner, draw, "mse_loss", F.mse_loss)


@task("mse_loss")
def test_mse_loss_is_by_hand(learner: Learner, draw: Draw) -> None:
    assert is_by_hand(learner, "mse_loss", *drawn_pair(draw, 2, 3)), "mse_by_hand"


# --- dog_example ------------------------------------------------------------------------------------------------------


@task("dog_example")
def test_dog_example(learner: Learner, draw: Draw) -> None:
    expected = F.cross_entropy(torch.tensor([[0.1, 0.2, 0.4, 0.3]], dtype=torch.float64), torch.tensor([2])).item()
    assert learner.dog_example() == close(expected, rtol=0.0, atol=1e-4)


# --- cross_entropy ----------------------------------------------------------------------------------------------------


def check_samples(learner: Learner, draw: Draw, name: str) -> None:
    """One sample, then batches, square ones too; all scores within reach of exp()."""
    loss = getattr(learner, name)
    for classes in (2, 3, 4):
        logits, target = drawn_samples(draw, 1, classes)
        assert loss(logits, target) == F.cross_entropy(logits, target), "one_sample"
    for n, classes in [(2, 2), (2, 3), (3, 2), (3, 3), (5, 4), (16, 10), (64, 10), (draw.integer(4, 9), 7)]:
        logits, target = drawn_samples(draw, n, classes)
        assert loss(logits, target) == F.cross_entropy(logits, target), "batch"
    logits, target = drawn_samples(draw, 3, 4)
    assert in_either_precision(loss(logits.double(), target), F.cross_entropy(logits.double(), target)), "float64"


def check_sample_gradients(learner: Learner, draw: Draw, name: str) -> None:
    for n, classes in [(1, 3), (2, 3), (4, 4), (6, 5)]:
        (logits, target), upstream = drawn_samples(draw, n, classes), draw.fraction(0.5, 2.0)
        got = learner.run("gradient", name, logits, target, upstream)
        by_steps = slopes_of(lambda x, y=target: F.cross_entropy(x, y), logits)  # type: ignore[misc]
        by_autograd = gradient_of(lambda x, y=target: F.cross_entropy(x, y), logits)  # type: ignore[misc]
        assert got == by_autograd * upstream, "logits_gradient"
        assert got == close(by_steps * upstream, rtol=1e-3, atol=1e-4), "logits_gradient"


@task("cross_entropy")
def test_cross_entropy(learner: Learner, draw: Draw) -> None:
    check_samples(learner, draw, "cross_entropy")


@task("cross_entropy")
def test_cross_entropy_of_wide_scores(learner: Learner, draw: Draw) -> None:
    ends = torch.tensor([[30.0, -30.0, 0.0], [-30.0, 30.0, 30.0], [-30.0, -30.0, -30.0]])
    for target in [torch.tensor([0, 1, 2]), torch.tensor([1, 0, 1])]:
        assert learner.cross_entropy(ends, target) == near(exact_cross_entropy(ends, target)), "wide"
    for n, classes in [(2, 3), (8, 5)]:
        logits, target = draw.uniform(-30.0, 30.0, n, classes), draw.integers(0, classes - 1, n)
        assert learner.cross_entropy(logits, target) == near(exact_cross_entropy(logits, target)), "wide"


@task("cross_entropy")
def test_cross_entropy_gradients(learner: Learner, draw: Draw) -> None:
    check_sample_gradients(learner, draw, "cross_entropy")


@task("cross_entropy")
def test_cross_entropy_is_by_hand(learner: Learner, draw: Draw) -> None:
    assert is_by_hand(learner, "cross_entropy", *drawn_samples(draw, 3, 4)), "cross_entropy_by_hand"


# --- gradients --------------------------------------------------------------------------------------------------------


@task("gradients")
def test_gradients_of_one_layer(learner: Learner, draw: Draw) -> None:
    """A linear layer; the mean squared error. Every kind of leftover, and the leftovers of the call before."""
    for kind in ("nothing", "numbers", "huge", "infinite"):
        model, weights = learner.run("linear"), drawn_weights(draw, LINEAR)
        learner.run("fill", model, weights, True)
        learner.run("leave", model, left_over(draw, LINEAR, kind))
        for call in range(2):
            x, target = draw.numbers(2, 2), draw.numbers(2, 1)

            def loss(now: Weights, x: Tensor = x, target: Tensor = target) -> Tensor:
                dtype = now["weight"].dtype
                return F.mse_loss(outputs_of_linear(now, x.to(dtype)), target.to(dtype))

            answer = learner.gradients(model, learner.run("loss", "mse", 1.0), x, target)
            right = agree(answer, weight_slopes(loss, weights)) and agree(answer, gradients_of(loss, weights))
            assert right or call or kind != "nothing", "clear_start"
            assert right or call or kind not in ("numbers", "huge"), "old_numbers"
            assert right or call, "old_infinite"
            assert right, "second_call"
        assert learner.run("weights_of", model) == exactly(list(weights.values())), "weights_moved"


@task("gradients")
def test_gradients_of_a_nested_network(learner: Learner, draw: Draw) -> None:
    for kind in ("cross_entropy", "tilted", "mse_sum"):
        for training in (True, False):
            model, weights, shift = drawn_scorer(learner, draw, training=training)
            learner.run("leave", model, left_over(draw, SCORER, draw.choice(["nothing", "numbers", "infinite"])))
            tilt = draw.fraction(1.0, 2.0)
            loss_fn, right_loss = learner.run("loss", kind, tilt), loss_function(kind, tilt)
            for _ in range(2):
                x, target = drawn_batch(draw, kind)

                def loss(now: Weights, x: Tensor = x, target: Tensor = target) -> Tensor:
                    return right_loss(outputs_of_scorer(now, x, shift), target)  # noqa: B023

                answer = learner.gradients(model, loss_fn, x, target)
                assert agree(answer, gradients_of(loss, weights)), "nested"
            assert learner.run("weights_of", model) == exactly(list(weights.values())), "weights_moved"
            x = draw.numbers(2, 3)
            assert learner.run("outputs_of", model, x) == outputs_of_scorer(weights, x, shift), "mode"


# --- cross_entropy_stable ---------------------------------------------------------------------------------------------


@task("cross_entropy_stable")
def test_cross_entropy_stable(learner: Learner, draw: Draw) -> None:
    check_samples(learner, draw, "cross_entropy_stable")


@task("cross_entropy_stable")
def test_cross_entropy_stable_of_huge_scores(learner: Learner, draw: Draw) -> None:
    for rows, classes in [
        ([[1000.0, 999.0]], [1]),
        ([[-1000.0, -1000.0]], [0]),
        ([[1000.0, -1000.0]], [1]),
        ([[1000.0, -1000.0]], [0]),
        ([[1000.0, 998.0], [-1000.0, -999.0]], [1, 0]),
        ([[-1000.0, 0.0, 1000.0], [0.5, -0.5, 1.5]], [1, 0]),
    ]:
        logits, target = torch.tensor(rows), torch.tensor(classes)
        assert learner.cross_entropy_stable(logits, target) == huge(logits, target), "huge"
    for n, classes in [(2, 3), (6, 5)]:
        near_top = draw.uniform(990.0, 1000.0, n, classes)
        for logits in (draw.uniform(-1000.0, 1000.0, n, classes), near_top, -near_top):
            target = draw.integers(0, logits.shape[1] - 1, n)
            assert learner.cross_entropy_stable(logits, target) == huge(logits, target), "huge"


@task("cross_entropy_stable")
def test_cross_entropy_stable_gradients(learner: Learner, draw: Draw) -> None:
    check_sample_gradients(learner, draw, "cross_entropy_stable")
    for logits, target in [
        (torch.tensor([[1000.0, 999.0], [-1000.0, 1000.0]]), torch.tensor([1, 0])),
        (draw.uniform(-1000.0, 1000.0, 3, 4), draw.integers(0, 3, 3)),
    ]:
        got = learner.run("gradient", "cross_entropy_stable", logits, target, 2.0)
        assert got == near(2.0 * gradient_of(lambda x, y=target: F.cross_entropy(x, y), logits)), "huge_gradient"  # type: ignore[misc]


@task("cross_entropy_stable")
def test_cross_entropy_stable_is_by_hand(learner: Learner, draw: Draw) -> None:
    assert is_by_hand(learner, "cross_entropy_stable", *drawn_samples(draw, 3, 4)), "cross_entropy_by_hand"

"""The checkers of chapter 11: numbers on the CPU, and places on machines with simulated GPUs."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy
import torch

from checker.chapters.ch11_gpu.arithmetic import loss_function, one_pass, scores
from checker.chapters.ch11_gpu.inputs import (
    DEVICES,
    PICTURE,
    drawn_checkpoint,
    drawn_network,
    drawn_samples,
    drawn_weights,
    save_from_gpu,
)
from checker.judge.api import Answer, Draw, Learner, close, task


def near(expected: Any) -> Any:
    """Equal up to the rounding of float32 over a few steps."""
    return close(expected, rtol=1e-4, atol=2e-5)


# --- pick_device ------------------------------------------------------------------------------------------------------


def picks(learner: Learner, allowed: list[str], **arguments: int) -> bool:
    """Whether one of these devices is picked."""
    answer = learner.run("pick_device_on_a_machine", **arguments)
    return any(answer == torch.device(name) for name in allowed)


@task("pick_device")
def test_pick_device_without_index(learner: Learner, draw: Draw) -> None:
    assert picks(learner, ["cpu"], gpus=0), "no_gpu"
    for gpus in (1, 2, draw.integer(3, 6)):
        existing = [f"cuda:{index}" for index in reversed(range(gpus))]
        assert picks(learner, [*existing, "cuda"], gpus=gpus), "any_gpu"


@task("pick_device")
def test_pick_device_by_index(learner: Learner, draw: Draw) -> None:
    for gpus in (1, 2, draw.integer(3, 6)):
        for index in range(gpus):
            allowed = [f"cuda:{index}"] if index else ["cuda", "cuda:0"]  # no number means number 0
            assert picks(learner, allowed, gpus=gpus, index=index), "this_gpu"


@task("pick_device")
def test_pick_device_that_does_not_exist(learner: Learner, draw: Draw) -> None:
    for gpus in (0, 1, 2, draw.integer(3, 6)):
        for index in (gpus, gpus + draw.integer(1, 5), -1):
            text = refusal(learner, gpus=gpus, index=index)
            assert gpus in map(int, re.findall(r"\d+", text)), "says_how_many"


def refusal(learner: Learner, **arguments: int) -> str:
    """The text of the ValueError that must come."""
    error = learner.expect_error("ValueError")
    return error(lambda: learner.run("pick_device_on_a_machine", **arguments)).values.get("text", "")


# --- train_with_cuda_calls and train_on -------------------------------------------------------------------------------

Train = Callable[[Any, Any, Any], Answer]  # model, loader and loss to the answer


def check_training(
    learner: Learner,
    draw: Draw,
    sizes: list[int],
    kind: str,
    train: Train,
    *,
    lr: float,
    momentum: float = 0.0,
) -> None:
    """One pass over batches of these sizes: the losses, the weights afterwards, the mode afterwards."""
    model, weights, rows = drawn_network(learner, draw)
    tilt = draw.fraction(1.0, 2.0)
    imgs, targets = drawn_samples(draw, kind, sum(sizes))
    batches = list(zip(imgs.split(sizes), targets.split(sizes), strict=True))
    losses, after = one_pass(weights, batches, rows[1, 1], loss_function(kind, tilt), lr=lr, momentum=momentum)

    loader, loss_fn = learner.run("loader", imgs, targets, sizes[0]), learner.run("loss", kind, tilt)
    got = train(model, loader, loss_fn) == near(losses)
    assert got or len(sizes) > 1, "first_loss"
    assert got, "later_losses"
    moved = learner.run("weights_of", model) == near(list(after.values()))
    assert moved or len(sizes) > 1, "first_update"
    assert moved, "later_updates"
    assert learner.run("outputs_of", model, imgs) == near(scores(after, imgs, rows[1, 1])), "mode"


CASES = [([2], "cross_entropy"), ([3], "tilted"), ([2, 2], "cross_entropy"), ([3, 3, 2], "tilted"), ([2, 1], "mse_sum")]


@task("train_with_cuda_calls")
def test_train_with_cuda_calls(learner: Learner, draw: Draw) -> None:
    for sizes, kind in CASES:
        lr = draw.fraction(0.02, 0.06)

        def train(model: Any, loader: Any, loss_fn: Any) -> Answer:
            return learner.train_with_cuda_calls(model, loader, loss_fn, lr)  # noqa: B023  called at once

        check_training(learner, draw, sizes, kind, train, lr=lr)


@task("train_with_cuda_calls")
def test_train_with_cuda_calls_on_a_gpu(learner: Learner, draw: Draw) -> None:
    for gpus in (1, 2):
        check_places(learner, "train_with_cuda_calls", gpus=gpus, device="cuda:0")
        check_numbers_there(learner, draw, "train_with_cuda_calls", gpus=gpus, device="cuda:0", momentum=0.0)


@task("train_on")
def test_train_on(learner: Learner, draw: Draw) -> None:
    for device in DEVICES:
        for sizes, kind in CASES:
            lr, momentum = draw.fraction(0.02, 0.06), draw.fraction(0.3, 0.9)

            def train(model: Any, loader: Any, loss_fn: Any) -> Answer:
                optimizer = learner.run("sgd", model, lr, momentum)  # noqa: B023  called at once
                return learner.train_on(torch.device(device), model, loader, loss_fn, optimizer)  # noqa: B023

            check_training(learner, draw, sizes, kind, train, lr=lr, momentum=momentum)


@task("train_on")
def test_train_on_a_gpu(learner: Learner, draw: Draw) -> None:
    for gpus, device in [(1, "cuda:0"), (2, "cuda:1"), (1, "cpu")]:
        check_places(learner, "train_on", gpus=gpus, device=device)
        check_numbers_there(learner, draw, "train_on", gpus=gpus, device=device, momentum=draw.fraction(0.3, 0.9))


def check_numbers_there(learner: Learner, draw: Draw, name: str, *, gpus: int, device: str, momentum: float) -> None:
    """On a machine with simulated GPUs the losses and the weights are what they are on the CPU."""
    weights, rows = drawn_weights(draw)
    imgs, targets = drawn_samples(draw, "cross_entropy", 5)
    lr = draw.fraction(0.02, 0.06)
    batches = list(zip(imgs.split([3, 2]), targets.split([3, 2]), strict=True))
    loss_fn = loss_function("cross_entropy", 1.0)
    losses, after = one_pass(weights, batches, rows[1, 1], loss_fn, lr=lr, momentum=momentum)
    handed = {"weights": weights, "rows": rows, "imgs": imgs, "targets": targets, "batch_size": 3}
    answer = learner.run("trained_there", name, gpus=gpus, device=device, lr=lr, momentum=momentum, **handed)
    got, moved = answer.items(2)
    assert got == near(losses), "losses_there"
    assert moved == near(list(after.values())), "weights_there"


# --- where everything is ----------------------------------------------------------------------------------------------


def check_places(learner: Learner, name: str, *, gpus: int, device: str) -> None:
    """On a machine with simulated GPUs, all must meet on `device`."""
    fault = fault_of(learner.run("watched", name, gpus=gpus, device=device), device)
    assert fault != "network", "network_left"
    assert fault != "other", "another_device"
    assert fault != "no tensor", "no_tensor"
    assert fault != "imgs", "imgs_left"
    assert fault != "imgs thrown away", "imgs_thrown_away"
    assert fault != "targets", "targets_left"
    assert fault != "targets thrown away", "targets_thrown_away"
    assert fault != "shape", "targets_shape"
    assert fault != "numpy", "numpy_on_the_gpu"
    assert fault != "idle", "idle_with_a_gpu"


def fault_of(answer: Answer, device: str) -> str:
    """The first thing that was not where it should be; "" for none."""
    seen = [[str(part.value) for part in entry.items()] for entry in answer.items()]
    for who, *parts in seen:
        if who == "numpy":
            return "numpy"
        if who not in ("network", "loss"):
            continue
        place, handed, thrown_away, shape = parts
        if who == "network" and place != device:
            return "network" if "cpu" in place and device != "cpu" else "other"
        if handed != place:
            thing = "imgs" if who == "network" else "targets"
            is_tensor = handed.startswith(("cpu", "cuda"))
            return thing + (" thrown away" if thrown_away else "") if is_tensor else "no tensor"
        if who == "loss" and len(shape.split(",")) != 2:  # "(3,)": one class number a picture
            return "shape"
    names = {entry[0] for entry in seen}
    return "idle" if "returned" in names and "network" not in names else ""


# --- predict_to_numpy -------------------------------------------------------------------------------------------------


@task("predict_to_numpy")
def test_predict_to_numpy(learner: Learner, draw: Draw) -> None:
    for device in DEVICES:
        for training, n in [(False, 1), (True, 2), (True, draw.integer(3, 5)), (False, 3)]:
            model, weights, rows = drawn_network(learner, draw)
            learner.run("set_mode", model, training)
            imgs = draw.numbers(n, *PICTURE)
            answer = learner.predict_to_numpy(model, imgs, torch.device(device))
            expected = scores(weights, imgs, rows[0, 0]).numpy()
            if getattr(answer.value, "dtype", None) == numpy.float64:  # as a list of Python floats becomes
                expected = expected.astype(numpy.float64)
            assert answer == near(expected), "raw_scores"
            assert learner.run("weights_of", model) == list(weights.values()), "weights_changed"
            outputs = learner.run("outputs_of", model, imgs)
            assert outputs == near(scores(weights, imgs, rows[int(training), 1])), "mode_afterwards"


@task("predict_to_numpy")
def test_predict_to_numpy_on_a_gpu(learner: Learner, draw: Draw) -> None:
    for gpus, device in [(1, "cuda:0"), (2, "cuda:1"), (1, "cpu")]:
        check_places(learner, "predict_to_numpy", gpus=gpus, device=device)


# --- load_anywhere ----------------------------------------------------------------------------------------------------


@task("load_anywhere")
def test_load_anywhere(learner: Learner, draw: Draw, scratch: Path) -> None:
    for device in DEVICES:
        for index in (0, 1, draw.integer(2, 7)):
            tensors = drawn_checkpoint(draw)
            path = save_from_gpu(tensors, scratch, f"from_gpu_{index}.pth", index=index)
            assert learner.load_anywhere(path, torch.device(device)) == tensors, "loaded"
            places = dict.fromkeys(tensors, device)
            assert learner.run("places_after_loading", path, torch.device(device)) == places, "loaded_place"


@task("load_anywhere")
def test_load_anywhere_with_gpus(learner: Learner, draw: Draw, scratch: Path) -> None:
    tensors = drawn_checkpoint(draw)
    for index, device, gpus in [(0, "cpu", 1), (0, "cuda:1", 2), (draw.integer(3, 7), "cuda:2", 3)]:
        path = save_from_gpu(tensors, scratch, f"from_gpu_{index}.pth", index=index)
        answer = learner.run("load_on_a_machine", path, device, gpus=gpus).items(2)[0]
        assert answer == dict.fromkeys(tensors, device), "place_with_gpus"

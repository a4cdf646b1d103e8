"""The questionnaires of chapter 11: they tell one wrong answer from another, so they never stop early."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

import torch

from checker.chapters.ch11_gpu.inputs import (
    PICTURE,
    drawn_checkpoint,
    drawn_network,
    drawn_samples,
    drawn_weights,
    save_from_gpu,
)
from checker.judge.api import Draw, Learner, questions


@questions("pick_device")
def ask_pick_device(learner: Learner, draw: Draw) -> None:
    for gpus in (0, 1, 2, 3, 5):
        learner.run("ways_of_asking", gpus=gpus)
        learner.run("pick_device_on_a_machine", gpus=gpus)
        for index in range(-2, gpus + 3):
            learner.run("outcome_of_pick_device", gpus=gpus, index=index)


@questions("train_with_cuda_calls")
def ask_train_with_cuda_calls(learner: Learner, draw: Draw) -> None:
    for gpus, device in [(1, "cuda:0"), (3, "cuda:0")]:
        learner.run("watched", "train_with_cuda_calls", gpus=gpus, device=device)
        ask_numbers_there(learner, draw, "train_with_cuda_calls", gpus=gpus, device=device)
    for lr, kind, sizes in itertools.product((0.03, 0.05), ("cross_entropy", "tilted"), ([2], [2, 2], [3, 1])):
        model, loader, loss_fn, imgs = asked_for(learner, draw, kind, sizes)
        learner.train_with_cuda_calls(model, loader, loss_fn, lr)
        learner.run("weights_of", model)
        learner.run("outputs_of", model, imgs)


@questions("train_on")
def ask_train_on(learner: Learner, draw: Draw) -> None:
    for gpus, device in [(1, "cuda:0"), (2, "cuda:1"), (1, "cpu"), (0, "cpu")]:
        learner.run("watched", "train_on", gpus=gpus, device=device)
        ask_numbers_there(learner, draw, "train_on", gpus=gpus, device=device)
    for momentum, kind, sizes in itertools.product((0.0, 0.6), ("cross_entropy", "tilted"), ([2], [2, 2], [3, 1])):
        model, loader, loss_fn, imgs = asked_for(learner, draw, kind, sizes)
        optimizer = learner.run("sgd", model, 0.04, momentum)
        learner.train_on(torch.device("cpu"), model, loader, loss_fn, optimizer)
        learner.run("weights_of", model)
        learner.run("outputs_of", model, imgs)


def ask_numbers_there(learner: Learner, draw: Draw, name: str, *, gpus: int, device: str) -> None:
    """Two batches on a machine with simulated GPUs."""
    weights, rows = drawn_weights(draw)
    imgs, targets = drawn_samples(draw, "cross_entropy", 5)
    handed = {"weights": weights, "rows": rows, "imgs": imgs, "targets": targets, "batch_size": 3}
    learner.run("trained_there", name, gpus=gpus, device=device, lr=0.05, momentum=0.0, **handed)


def asked_for(learner: Learner, draw: Draw, kind: str, sizes: list[int]) -> tuple[Any, Any, Any, Any]:
    """A network, a loader, a loss, and the pictures."""
    model, _, _ = drawn_network(learner, draw)
    imgs, targets = drawn_samples(draw, kind, sum(sizes))
    return model, learner.run("loader", imgs, targets, sizes[0]), learner.run("loss", kind, 1.5), imgs


@questions("predict_to_numpy")
def ask_predict_to_numpy(learner: Learner, draw: Draw) -> None:
    for gpus, device in [(1, "cuda:0"), (2, "cuda:1"), (1, "cpu")]:
        learner.run("watched", "predict_to_numpy", gpus=gpus, device=device)
    for training, n in itertools.product((True, False), (1, 2, 3, 4)):
        model, _, _ = drawn_network(learner, draw)
        learner.run("set_mode", model, training)
        learner.predict_to_numpy(model, draw.numbers(n, *PICTURE), torch.device("cpu"))
        learner.run("outputs_of", model, draw.numbers(2, *PICTURE))


@questions("load_anywhere")
def ask_load_anywhere(learner: Learner, draw: Draw, scratch: Path) -> None:
    for index, number in itertools.product((0, 1, 4), range(3)):
        path = save_from_gpu(drawn_checkpoint(draw), scratch, f"{index}_{number}.pth", index=index)
        learner.load_anywhere(path, torch.device("cpu"))
        learner.run("places_after_loading", path, torch.device("cpu"))
        for place in ("cpu", "cuda:2"):
            learner.run("load_on_a_machine", path, place, gpus=8)

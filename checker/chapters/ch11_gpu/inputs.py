"""What checkers and questionnaires of chapter 11 hand in: devices, networks, batches, a checkpoint from a GPU."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from unittest import mock

import torch
from torch import Tensor

from checker.judge.api import Draw, Learner

DEVICES = ("cpu",)  # where numbers are checked; every checker below takes a device's name
SHAPES = {"linear.weight": (3, 6), "linear.bias": (3,)}
PICTURE = (1, 2, 3)  # C, H, W: six numbers
CLASSES = 3


def drawn_weights(draw: Draw) -> tuple[dict[str, Tensor], Tensor]:
    """A network's weights, and the rows that it adds: (train mode, gradients, classes)."""
    weights = {name: draw.uniform(-0.6, 0.6, *shape) for name, shape in SHAPES.items()}
    return weights, draw.uniform(-1.0, 1.0, 2, 2, CLASSES)


def drawn_network(learner: Learner, draw: Draw) -> tuple[Any, dict[str, Tensor], Tensor]:
    """A network in train mode, its weights, and the rows that it adds."""
    model = learner.run("network")
    weights, rows = drawn_weights(draw)
    learner.run("fill", model, weights, rows)
    return model, weights, rows


def drawn_samples(draw: Draw, kind: str, n: int) -> tuple[Tensor, Tensor]:
    """Pictures, and the targets that a loss of this kind takes."""
    targets = draw.integers(0, CLASSES - 1, n) if kind == "cross_entropy" else draw.numbers(n, CLASSES)
    return draw.numbers(n, *PICTURE), targets


def drawn_checkpoint(draw: Draw) -> dict[str, Tensor]:
    """Tensors as a network has them: weights, a bias, a count."""
    out, into = draw.integer(1, 3), draw.integer(2, 4)
    tensors = {"weight": draw.numbers(out, into), "bias": draw.numbers(out), "seen": torch.tensor(draw.integer(1, 99))}
    layer = draw.choice(["conv", "linear", "model.0"])
    return {f"{layer}.{name}": tensor for name, tensor in tensors.items()}


def save_from_gpu(tensors: Mapping[str, Tensor], folder: Path, name: str, *, index: int) -> str:
    """Saves as a machine does where the tensors lie on GPU number `index`; the name, in the working directory."""
    with mock.patch.object(torch.serialization, "location_tag", lambda storage: f"cuda:{index}"):
        torch.save(dict(tensors), folder / name)
    return name

"""What works beside the learner's code in chapter 12: data sets, networks, a machine with GPUs. It compares nothing."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from checker.worker.gpu_machine import loaded_here, machine

ROWS, COLUMNS = (8, 8, 23, 23), (8, 23, 8, 23)  # of the pixels that the network looks at: one in each patch


class Network(nn.Module):
    """Pictures (N, 3, 32, 32) to raw scores (N, classes); in train mode to others."""

    def __init__(self, weight: Tensor, bias: Tensor, train_mode: Tensor) -> None:
        super().__init__()
        self.weight, self.bias = nn.Parameter(weight.clone()), nn.Parameter(bias.clone())
        self.register_buffer("train_mode", train_mode.clone())

    def forward(self, x: Tensor) -> Tensor:
        seen = x[..., ROWS, COLUMNS].flatten(1)  # (N, 3, 32, 32) -> (N, 12)
        scores = F.linear(seen, self.weight, self.bias)  # (N, 12) -> (N, classes)
        return scores + self.train_mode if self.training else scores


def network(learner: Any, weight: Tensor, bias: Tensor, train_mode: Tensor) -> nn.Module:
    """A `Network`, ready for inference."""
    return Network(weight, bias, train_mode).eval()


def dataset(learner: Any, pairs: Sequence[tuple[str, int]]) -> Any:
    """A data set that has `class_to_idx`, filled in this order, and nothing else."""
    return SimpleNamespace(class_to_idx=dict(pairs))


def pairs_of(learner: Any, dataset: Any) -> list[tuple[str, int]]:
    return list(dataset.class_to_idx.items())


def outputs_of(learner: Any, model: Any, imgs: Tensor) -> Tensor:
    """What the network makes of pictures, in the mode that it is in."""
    with torch.no_grad():
        return model(imgs)


def modes_of(learner: Any, model: Any) -> list[bool]:
    """Of every layer: is it in train mode?"""
    return [bool(getattr(layer, "training", False)) for layer in nn.Module.modules(model)]


def places_with_gpus(learner: Any, path: str, *, gpus: int) -> list[str]:
    """Where the parts of `load_model(path)` are on a machine with so many GPUs; nothing if something raised there."""
    with machine(gpus):
        try:
            model = loaded_here(learner, "load_model")(path)
            return sorted({str(part.device) for part in (*model.parameters(), *model.buffers())})
        except Exception:
            return []


def near_the_corners(learner: Any, path: str) -> list[Any]:
    """Of `load_image(path)`: shape, dtype, and the values near the corners, where all ways of resizing agree."""
    image = torch.as_tensor(learner.load_image(path))
    return [list(image.shape), str(image.dtype), *(image[..., y, x] for y in (1, -2) for x in (1, -2))]

"""What a worker does once, before it meets a learner's file: imports, and torch's first operators."""

from __future__ import annotations

import importlib
import os
from collections.abc import Sequence

import torch
from torch.nn import Conv2d  # by name: a learner's file may put something else into torch
from torch.nn.functional import cross_entropy, max_pool2d

from checker.worker import real_gpus

_ones, _tensor = torch.ones, torch.tensor


def up(imports: Sequence[str], *, real_gpu: bool = False) -> None:
    """Imports what the chapters need, and does here what torch does at the first operator of a kind.

    real_gpu: this process may use the machine's GPUs, as many as work. Raises ImportError.
    """
    torch.set_num_threads(1)
    if real_gpu:
        real_gpus.find()
    else:
        os.environ["CUDA_VISIBLE_DEVICES"] = ""  # numbers are the same everywhere, CUDA does not start below a limit
    for name in imports:
        importlib.import_module(name)
    _accept_small_cifar10(imports)
    rehearsal()


def rehearsal() -> list[torch.Tensor]:
    """The operators that most tasks use, forward and backward."""
    pooled = max_pool2d(Conv2d(1, 1, 1)(_ones(1, 1, 2, 2)), 1)
    pooled.sum().backward()  # type: ignore[no-untyped-call]
    return [pooled, cross_entropy(_ones(2, 2), _tensor([0, 1]))]


def _accept_small_cifar10(imports: Sequence[str]) -> None:
    """torchvision compares CIFAR10's batches with the real ones' checksums; the kit's small set has its own."""
    if "torchvision" in imports:
        from checker.datasets.small_cifar10 import accept_small_set

        accept_small_set()

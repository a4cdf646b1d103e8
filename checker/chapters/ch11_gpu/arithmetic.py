"""What is right in chapter 11, worked out in the judge by autograd and arithmetic."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import torch
import torch.nn.functional as F
from torch import Tensor

Weights = Mapping[str, Tensor]
Batch = tuple[Tensor, Tensor]
LossFunction = Callable[[Tensor, Tensor], Tensor]


def loss_function(kind: str, tilt: float) -> LossFunction:
    """The loss that the scenario of this name computes."""
    losses: dict[str, LossFunction] = {
        "cross_entropy": F.cross_entropy,
        "mse_sum": lambda outputs, targets: ((outputs - targets) ** 2).sum(),
        "tilted": lambda outputs, targets: F.softplus(tilt * (outputs - targets)).mean(),
    }
    return losses[kind]


def scores(weights: Weights, imgs: Tensor, row: Tensor) -> Tensor:
    """What a `Network` with these weights gives in the mode that adds `row`."""
    return imgs.flatten(1) @ weights["linear.weight"].T + weights["linear.bias"] + row  # (N, classes)


def one_pass(
    weights: Weights, batches: Sequence[Batch], row: Tensor, loss: LossFunction, *, lr: float, momentum: float
) -> tuple[list[float], dict[str, Tensor]]:
    """The loss of each batch before its update, and the weights after the last one. PyTorch's rule for SGD."""
    now, velocity, losses = dict(weights), dict.fromkeys(weights, torch.zeros(())), []
    for imgs, targets in batches:
        leaves = {name: weight.detach().requires_grad_() for name, weight in now.items()}
        value = loss(scores(leaves, imgs, row), targets)
        gradients = dict(zip(leaves, torch.autograd.grad(value, list(leaves.values())), strict=True))
        velocity = {name: momentum * velocity[name] + gradients[name] for name in now}
        now = {name: now[name] - lr * velocity[name] for name in now}
        losses.append(value.item())
    return losses, now

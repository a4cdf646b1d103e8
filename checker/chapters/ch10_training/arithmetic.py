"""What is right in chapter 10, worked out in the judge by autograd and arithmetic. torch.optim takes no part in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

from checker.judge.api import close

Weights = Mapping[str, Tensor]
Batch = tuple[Tensor, Tensor]
LossFunction = Callable[[Tensor, Tensor], Tensor]
Rule = Callable[[Weights, Weights], dict[str, Tensor]]  # weights and gradients to the weights after one step

SURE = 1e-4  # by how much a score must lead to be the highest one in spite of rounding


class Sgd:
    """PyTorch's rule for SGD: keeps a velocity for each weight."""

    def __init__(self, lr: float, momentum: float) -> None:
        self.lr, self.momentum = lr, momentum
        self.velocity: dict[str, Tensor] = {}

    def __call__(self, weights: Weights, gradients: Weights) -> dict[str, Tensor]:
        for name, gradient in gradients.items():
            before = self.velocity.get(name)
            self.velocity[name] = gradient if before is None else self.momentum * before + gradient
        return {name: weights[name] - self.lr * self.velocity[name] for name in weights}


class BoundedSteps:
    """The rule of the scenario's own optimizer, which is not SGD."""

    def __init__(self, lr: float, keep: float) -> None:
        self.lr, self.keep = lr, keep

    def __call__(self, weights: Weights, gradients: Weights) -> dict[str, Tensor]:
        steps = {name: gradient / (1 + gradient.abs()) for name, gradient in gradients.items()}
        return {name: self.keep * weights[name] - self.lr * steps[name] for name in weights}


def loss_function(kind: str, tilt: float) -> LossFunction:
    """The loss that the scenario of this name computes."""
    losses: dict[str, LossFunction] = {
        "cross_entropy": F.cross_entropy,
        "margin": lambda outputs, targets: F.multi_margin_loss(outputs, targets, margin=tilt),
        "tilted": lambda outputs, targets: F.softplus(tilt - outputs.gather(1, targets[:, None])).mean(),
    }
    return losses[kind]


def shift_of(shifts: Tensor, *, training: bool) -> Tensor:
    """What a `Scorer` adds in that mode, where no gradient is recorded or that does not matter."""
    row = shifts[int(training), 0]
    return row + row.roll(1)


def scores(weights: Weights, imgs: Tensor, shift: Tensor) -> Tensor:
    """What a `Scorer` with these weights gives where it adds `shift`."""
    hidden = torch.tanh(imgs.flatten(1) @ weights["hidden.weight"].T + weights["hidden.bias"])  # (N, hidden)
    return hidden @ weights["out.weight"].T + weights["out.bias"] + shift  # (N, classes)


def one_step(
    weights: Weights, batch: Batch, shift: Tensor, loss: LossFunction, rule: Rule
) -> tuple[float, dict[str, Tensor]]:
    """The loss of a `Scorer` for this batch, and its weights after one update."""
    leaves = {name: weight.detach().requires_grad_() for name, weight in weights.items()}
    value = loss(scores(leaves, batch[0], shift), batch[1])
    gradients = torch.autograd.grad(value, list(leaves.values()))
    return value.item(), rule(weights, dict(zip(weights, gradients, strict=True)))


def network_scores(weights: Weights, imgs: Tensor) -> Tensor:
    """What the scenario's `network` with these weights gives in eval mode: Dropout does nothing there."""
    hidden = imgs.flatten(1) @ weights["1.weight"].T + weights["1.bias"]  # (N, hidden)
    spread = (weights["2.running_var"] + 1e-5).sqrt()
    normal = (hidden - weights["2.running_mean"]) / spread * weights["2.weight"] + weights["2.bias"]
    return normal.clamp(min=0) @ weights["5.weight"].T + weights["5.bias"]  # (N, classes)


def weighted(losses: Sequence[float], batches: Sequence[Batch]) -> float:
    """The mean over the samples of all batches."""
    sizes = [len(targets) for _, targets in batches]
    return sum(loss * size for loss, size in zip(losses, sizes, strict=True)) / sum(sizes)


def accuracy(outputs: Tensor, targets: Tensor) -> Any:
    """The part of the targets whose score is the highest; samples too close to call may count either way."""
    best = outputs.topk(2, dim=1).values  # (N, 2)
    unsure = int((best[:, 0] - best[:, 1] < SURE).sum())
    right = int((outputs.argmax(1) == targets).sum())
    return close(right / len(targets), rtol=0.0, atol=1e-6 + unsure / len(targets))

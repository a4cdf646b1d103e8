"""What is right in chapter 7, worked out in the judge by autograd and arithmetic. torch.optim takes no part in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import torch
import torch.nn.functional as F
from torch import Tensor

Weights = Mapping[str, Tensor]
Batch = tuple[Tensor, Tensor]
LossFunction = Callable[[Tensor, Tensor], Tensor]
Rule = Callable[[Weights, Weights], dict[str, Tensor]]  # weights and gradients to the weights after one step


class Sgd:
    """PyTorch's rule for SGD: keeps a velocity for each weight."""

    def __init__(self, lr: float, momentum: float) -> None:
        self.lr, self.momentum = lr, momentum
        self.velocity: dict[str, Tensor] = {}

    def __call__(self, weights: Weights, gradients: Weights) -> dict[str, Tensor]:
        """The weights after one step; those without a gradient stay."""
        moved = dict(weights)
        for name, gradient in gradients.items():
            before = self.velocity.get(name)
            self.velocity[name] = gradient if before is None else self.momentum * before + gradient
            moved[name] = weights[name] - self.lr * self.velocity[name]
        return moved


class BoundedSteps:
    """The rule of the scenario's own optimizer, which is not SGD."""

    def __init__(self, lr: float, keep: float) -> None:
        self.lr, self.keep = lr, keep

    def __call__(self, weights: Weights, gradients: Weights) -> dict[str, Tensor]:
        steps = {name: gradient / (1 + gradient.abs()) for name, gradient in gradients.items()}
        return {name: self.keep * weights[name] - self.lr * steps[name] for name in weights}


def loss_function(kind: str, tilt: float = 1.0) -> LossFunction:
    """The loss that the scenario of this name computes."""
    losses: dict[str, LossFunction] = {
        "mse": lambda outputs, targets: ((outputs - targets) ** 2).mean(),
        "mse_sum": lambda outputs, targets: ((outputs - targets) ** 2).sum(),
        "cross_entropy": F.cross_entropy,
        "tilted": lambda outputs, targets: F.softplus(tilt * (outputs - targets)).mean(),
    }
    return losses[kind]


def scores(weights: Weights, imgs: Tensor, shift: Tensor) -> Tensor:
    """What a `Scorer` with these weights gives in the mode that adds `shift`."""
    hidden = torch.tanh(imgs.flatten(1) @ weights["hidden.weight"].T + weights["hidden.bias"])  # (N, hidden)
    return hidden @ weights["out.weight"].T + weights["out.bias"] + shift  # (N, classes)


def loss_and_gradients(
    weights: Weights, batch: Batch, shift: Tensor, loss: LossFunction = F.cross_entropy
) -> tuple[float, dict[str, Tensor]]:
    """The loss of a `Scorer` for this batch, and the gradient of each weight."""
    imgs, targets = batch
    leaves = {name: weight.detach().requires_grad_() for name, weight in weights.items()}
    value = loss(scores(leaves, imgs, shift), targets)
    gradients = torch.autograd.grad(value, list(leaves.values()))
    return value.item(), dict(zip(leaves, gradients, strict=True))


def epochs_of(
    weights: Weights, batches: Sequence[Batch], shift: Tensor, epochs: int, rule: Rule
) -> tuple[list[float], dict[str, Tensor]]:
    """The mean loss of each epoch, weighted by samples, and the weights at the end."""
    now, means = dict(weights), []
    for _ in range(epochs):
        total = 0.0
        for batch in batches:
            loss, gradients = loss_and_gradients(now, batch, shift)
            now = rule(now, gradients)
            total += loss * len(batch[1])
        means.append(total / sum(len(targets) for _, targets in batches))
    return means, now


def momentum_of(weights: Weights, batches: Sequence[Batch], shift: Tensor, lr: float, after: Sequence[Tensor]) -> float:
    """The momentum that explains where two updates led; 0 to below 1 is right.

    The first update does not depend on it, the second one carries on `momentum` times the first gradient. What lies
    outside of that range (gradients that pile up look like 1 or more) gives 0.9: with that, the weights then differ.
    """
    start = {name: weight.double() for name, weight in weights.items()}
    first_batch, second_batch = [(imgs.double(), targets) for imgs, targets in batches]
    _, first = loss_and_gradients(start, first_batch, shift.double())
    middle = Sgd(lr, 0.0)(start, first)
    _, second = loss_and_gradients(middle, second_batch, shift.double())
    ends = dict(zip(weights, after, strict=True))
    carried = torch.cat([((middle[name] - ends[name]) / lr - second[name]).flatten() for name in weights])
    gradient = torch.cat([first[name].flatten() for name in weights])
    momentum = float(carried @ gradient / (gradient @ gradient))
    return max(momentum, 0.0) if -0.001 < momentum < 0.9995 else 0.9

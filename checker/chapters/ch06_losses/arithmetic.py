"""What is right in chapter 6, worked out in the judge: torch's own losses, autograd, and slopes by small steps."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import torch
import torch.nn.functional as F
from torch import Tensor

Loss = Callable[[Tensor, Tensor], Tensor]
Weights = Mapping[str, Tensor]


def gradient_of(loss: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    """The gradient of `loss` at `x` by autograd."""
    leaf = x.detach().clone().requires_grad_()
    (gradient,) = torch.autograd.grad(loss(leaf), leaf)
    return gradient


def slopes_of(loss: Callable[[Tensor], Tensor], x: Tensor, step: float = 1e-5) -> Tensor:
    """The same without autograd: each number is moved a little up and down, and the loss is looked at, in float64."""
    exact = x.detach().double()
    slopes = torch.empty_like(exact)
    for place in range(exact.numel()):
        moved = torch.zeros_like(exact)
        moved.view(-1)[place] = step
        slopes.view(-1)[place] = (loss(exact + moved) - loss(exact - moved)) / (2 * step)
    return slopes.to(x.dtype)


def exact_cross_entropy(logits: Tensor, target: Tensor) -> Tensor:
    """Torch's own cross entropy, in float64."""
    return F.cross_entropy(logits.double(), target)


def loss_function(kind: str, tilt: float) -> Loss:
    """The loss that the scenario of this name computes."""
    losses: dict[str, Loss] = {
        "mse": lambda outputs, targets: ((outputs - targets) ** 2).mean(),
        "mse_sum": lambda outputs, targets: ((outputs - targets) ** 2).sum(),
        "cross_entropy": F.cross_entropy,
        "tilted": lambda outputs, targets: F.softplus(tilt * (outputs - targets)).mean(),
    }
    return losses[kind]


def outputs_of_linear(weights: Weights, x: Tensor) -> Tensor:
    """What one linear layer with these weights gives."""
    return x @ weights["weight"].T + weights["bias"]


def outputs_of_scorer(weights: Weights, x: Tensor, shift: Tensor) -> Tensor:
    """What a `Scorer` with these weights gives in the mode that adds `shift`."""
    hidden = torch.tanh(x @ weights["stem.0.weight"].T + weights["stem.0.bias"])  # (N, hidden)
    scores = hidden @ weights["heads.main.weight"].T + weights["heads.main.bias"]  # (N, classes)
    return scores * weights["scale"] + shift


def gradients_of(loss: Callable[[Weights], Tensor], weights: Weights) -> dict[str, Tensor]:
    """The gradient of each weight by autograd."""
    leaves = {name: weight.detach().clone().requires_grad_() for name, weight in weights.items()}
    gradients = torch.autograd.grad(loss(leaves), list(leaves.values()))
    return dict(zip(leaves, gradients, strict=True))


def weight_slopes(loss: Callable[[Weights], Tensor], weights: Weights) -> dict[str, Tensor]:
    """The gradient of each weight by small steps."""
    exact = {name: weight.double() for name, weight in weights.items()}
    return {
        name: slopes_of(lambda moved, name=name: loss({**exact, name: moved}), weight)  # type: ignore[misc]
        for name, weight in weights.items()
    }

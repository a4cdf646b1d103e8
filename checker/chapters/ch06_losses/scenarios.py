"""What runs beside the learner's code in chapter 6: networks, losses, and a torch that has lost some functions.

They compare nothing. What they give depends on numbers that the judge drew.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.overrides import TorchFunctionMode


class Scorer(nn.Module):
    """Rows (N, 3) to raw scores (N, 3); adds one drawn row in train mode, another one in eval mode."""

    def __init__(self) -> None:
        super().__init__()
        self.scale = nn.Parameter(torch.ones(3))
        self.stem = nn.Sequential(nn.Linear(3, 4), nn.Tanh())
        self.heads = nn.ModuleDict({"main": nn.Linear(4, 3)})
        self.shifts = torch.zeros(2, 3)  # (2, classes): row 0 for eval mode, row 1 for train mode

    def forward(self, x: Tensor) -> Tensor:
        scores = self.heads["main"](self.stem(x))  # (N, 3) -> (N, hidden) -> (N, classes)
        return scores * self.scale + self.shifts[int(self.training)]


class Loss(nn.Module):
    """A loss as a module, so that both `loss_fn(...)` and `loss_fn.forward(...)` work."""

    def __init__(self, compute: Callable[[Tensor, Tensor], Tensor]) -> None:
        super().__init__()
        self.compute = compute

    def forward(self, outputs: Tensor, targets: Tensor) -> Tensor:
        return self.compute(outputs, targets)


class CountedMse(nn.Module):
    """The mean squared error, which counts how often a backward pass comes through it."""

    def __init__(self) -> None:
        super().__init__()
        self.passes = 0

    def forward(self, outputs: Tensor, targets: Tensor) -> Tensor:
        loss = F.mse_loss(outputs, targets)
        if loss.requires_grad:
            loss.register_hook(self.count)
        return loss

    def count(self, gradient: Tensor) -> None:
        self.passes += 1


class Without(TorchFunctionMode):
    """While it is on, torch functions whose name holds one of these words give NaN: who uses them has nothing."""

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__()
        self.words = words

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        result = func(*args, **(kwargs or {}))
        lost = isinstance(result, Tensor) and any(word in getattr(func, "__name__", "") for word in self.words)
        return result * torch.nan if lost else result


def result_without(learner: Any, words: Sequence[str], name: str, *arguments: Any) -> Any:
    """What the learner's function gives where torch has lost these functions; None if it raises."""
    try:
        with Without(words):
            return getattr(learner, name)(*arguments)
    except Exception:
        return None


def gradient(learner: Any, name: str, pred: Tensor, target: Tensor, upstream: float, **settings: Any) -> Tensor | None:
    """What arrives at `pred` when `upstream` times the loss goes backward; None where nothing is connected."""
    pred = pred.clone().requires_grad_()
    loss = getattr(learner, name)(pred, target, **settings)
    if loss.requires_grad:
        (loss * upstream).backward()
    return pred.grad


def linear(learner: Any) -> nn.Module:
    """One linear layer."""
    return nn.Linear(2, 1)


def scorer(learner: Any, shifts: Tensor) -> nn.Module:
    """A `Scorer` that adds these rows in eval and in train mode."""
    model = Scorer()
    model.shifts = shifts
    return model


def fill(learner: Any, model: nn.Module, weights: Mapping[str, Tensor], training: bool) -> None:
    """Puts these weights into the network, and the network into train or eval mode."""
    for name, weight in model.named_parameters():
        weight.data.copy_(weights[name])
    model.train(training)


def leave(learner: Any, model: nn.Module, left: Mapping[str, Tensor]) -> None:
    """Leaves these gradients in `.grad`, as an earlier backward would have; none where none is named."""
    for name, weight in model.named_parameters():
        weight.grad = left[name].clone() if name in left else None


def loss(learner: Any, kind: str, tilt: float) -> nn.Module:
    """A loss function by name; `tilted` tells outputs from targets: too high costs another price than too low."""
    losses: dict[str, Callable[[], nn.Module]] = {
        "mse": nn.MSELoss,
        "mse_sum": lambda: nn.MSELoss(reduction="sum"),
        "mse_counted": CountedMse,
        "cross_entropy": nn.CrossEntropyLoss,
        "tilted": lambda: Loss(lambda outputs, targets: F.softplus(tilt * (outputs - targets)).mean()),
    }
    return losses[kind]()


def where_they_went(learner: Any, model: nn.Module, loss_fn: CountedMse) -> tuple[bool, bool]:
    """Of gradients that did not come back: whether there was a backward, and whether they lie in `.grad`."""
    return loss_fn.passes > 0, all(weight.grad is not None for weight in model.parameters())


def weights_of(learner: Any, model: nn.Module) -> list[Tensor]:
    """The weights as plain tensors, in the network's order."""
    return [weight.detach().clone() for weight in model.parameters()]


def has_moved(learner: Any, model: nn.Module, weights: Mapping[str, Tensor]) -> bool:
    """Whether a weight is no longer what it was: how far it went says nothing about the mistake."""
    return not all(torch.equal(weight, weights[name]) for name, weight in model.named_parameters())


def outputs_of(learner: Any, model: nn.Module, x: Tensor) -> Tensor:
    """What the network makes of `x` in the mode it is in."""
    with torch.no_grad():
        return model(x)

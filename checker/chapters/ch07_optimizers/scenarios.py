"""Networks, losses, optimizers and loaders that work beside the learner's code. They compare nothing.

What they give depends on numbers that the judge drew, so that weights and losses alone tell what was done with them.
"""

from __future__ import annotations

import copy
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from types import FrameType
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.utils.data import DataLoader, TensorDataset


class Nested(nn.Module):
    """Layers inside layers, and a parameter of its own. Nobody calls it: only its weights count."""

    def __init__(self) -> None:
        super().__init__()
        self.scale = nn.Parameter(torch.zeros(2))
        self.stem = nn.Sequential(nn.Conv2d(1, 2, 2), nn.BatchNorm2d(2), nn.ReLU())
        self.heads = nn.ModuleDict({"left": nn.Linear(2, 3), "right": nn.Sequential(nn.Linear(2, 2, bias=False))})


class Scorer(nn.Module):
    """Pictures (N, ...) to raw scores (N, classes); adds one drawn row in train mode, another one in eval mode."""

    def __init__(self) -> None:
        super().__init__()
        self.hidden = nn.Linear(6, 4)
        self.out = nn.Linear(4, 3)
        self.shifts = torch.zeros(2, 3)  # (2, classes): row 0 for eval mode, row 1 for train mode

    def forward(self, imgs: Tensor) -> Tensor:
        hidden = torch.tanh(self.hidden(imgs.flatten(1)))  # (N, C, H, W) -> (N, hidden)
        return self.out(hidden) + self.shifts[int(self.training)]  # (N, hidden) -> (N, classes)


class Staircase(nn.Module):
    """Scores that jump where a weight has come further than a threshold, and are flat in between.

    The gradient does not see the jumps. So the losses tell how far the weights went, but not the momentum: it is free.
    """

    def __init__(self, thresholds: Tensor, heights: Tensor) -> None:
        super().__init__()
        self.position = nn.Parameter(torch.zeros(thresholds.shape[0]))
        self.thresholds = thresholds  # (classes, stairs)
        self.heights = heights  # (classes,)

    def forward(self, imgs: Tensor) -> Tensor:
        climbed = (self.position.detach().abs().unsqueeze(1) > self.thresholds).sum(dim=1)  # (classes,)
        return imgs.flatten(1) + self.heights * climbed + (self.position - self.position.detach())


class Loss(nn.Module):
    """A loss as a module, so that both `loss_fn(...)` and `loss_fn.forward(...)` work."""

    def __init__(self, compute: Callable[[Tensor, Tensor], Tensor]) -> None:
        super().__init__()
        self.compute = compute

    def forward(self, outputs: Tensor, targets: Tensor) -> Tensor:
        return self.compute(outputs, targets)


class Bounded(torch.optim.Optimizer):
    """Not SGD: shrinks every weight at each step, and takes steps that large gradients hardly make larger."""

    def __init__(self, params: Sequence[nn.Parameter], lr: float, keep: float) -> None:
        super().__init__(params, {"lr": lr, "keep": keep})

    def step(self, closure: Callable[[], Any] | None = None) -> Any:  # type: ignore[override]
        loss = None
        if closure is not None:
            with torch.enable_grad():
                loss = closure()
        with torch.no_grad():
            for group in self.param_groups:
                for weight in group["params"]:
                    weight.data.mul_(group["keep"])  # .data: without a gradient, a backward that comes late still works
                    if weight.grad is not None:
                        weight.sub_(group["lr"] * weight.grad / (1 + weight.grad.abs()))
        return loss


def linear_model(learner: Any) -> nn.Module:
    """One linear layer."""
    return nn.Linear(2, 1)


def nested_model(learner: Any) -> nn.Module:
    """A `Nested`."""
    return Nested()


def scorer(learner: Any) -> nn.Module:
    """A `Scorer` in train mode."""
    return Scorer()


def fill(learner: Any, model: nn.Module, weights: Mapping[str, Tensor], frozen: Sequence[str]) -> None:
    """Puts these weights into the network; those named in `frozen` do not learn."""
    for name, weight in model.named_parameters():
        weight.data.copy_(weights[name])
        weight.requires_grad_(name not in frozen)


def shift(learner: Any, model: Scorer, shifts: Tensor) -> None:
    """Sets the rows that the network adds in eval and in train mode."""
    model.shifts = shifts


def staircase(learner: Any, thresholds: Tensor, heights: Tensor) -> nn.Module:
    """A `Staircase` at its foot, in train mode."""
    return Staircase(thresholds, heights)


def loss(learner: Any, kind: str, tilt: float) -> nn.Module:
    """A loss function by name; `tilted` tells outputs from targets: too high costs another price than too low."""
    losses: dict[str, Callable[[], nn.Module]] = {
        "mse": nn.MSELoss,
        "mse_sum": lambda: nn.MSELoss(reduction="sum"),
        "cross_entropy": nn.CrossEntropyLoss,
        "tilted": lambda: Loss(lambda outputs, targets: F.softplus(tilt * (outputs - targets)).mean()),
    }
    return losses[kind]()


def sgd(learner: Any, model: nn.Module, lr: float, momentum: float, part: str) -> torch.optim.Optimizer:
    """SGD over the weights whose name starts with `part`."""
    return torch.optim.SGD(_part(model, part), lr=lr, momentum=momentum)


def bounded(learner: Any, model: nn.Module, lr: float, keep: float, part: str) -> torch.optim.Optimizer:
    """A `Bounded` over the weights whose name starts with `part`."""
    return Bounded(_part(model, part), lr, keep)


def _part(model: nn.Module, part: str) -> list[nn.Parameter]:
    return [weight for name, weight in model.named_parameters() if name.startswith(part)]


def loader(learner: Any, imgs: Tensor, targets: Tensor, batch_size: int) -> DataLoader[Any]:
    """The samples in order, in batches; the last one may be smaller."""
    return DataLoader(TensorDataset(imgs, targets), batch_size=batch_size)


def backward(learner: Any, model: nn.Module, gradients: Mapping[str, Tensor]) -> None:
    """Adds `gradients` to those of the trainable weights, by a real backward."""
    learning = [(name, weight) for name, weight in model.named_parameters() if weight.requires_grad]
    torch.stack([(weight * gradients[name]).sum() for name, weight in learning]).sum().backward()


def three_steps(
    learner: Any, model: nn.Module, optimizer: Any, gradients: Sequence[Mapping[str, Tensor]]
) -> list[list[Tensor]]:
    """The weights after each step with these gradients."""
    history = []
    for now in gradients:
        optimizer.zero_grad()
        backward(learner, model, now)
        optimizer.step()
        history.append(weights_of(learner, model))
    return history


def weights_of(learner: Any, model: nn.Module) -> list[Tensor]:
    """The weights as plain tensors, in the network's order."""
    return [weight.detach().clone() for weight in model.parameters()]


def outputs_of(learner: Any, model: nn.Module, imgs: Tensor) -> Tensor:
    """What the network makes of `imgs` in the mode it is in."""
    with torch.no_grad():
        return model(imgs)


def update_apart(learner: Any, *arguments: Any) -> tuple[Any, list[Any]]:
    """What `sgd_update` gives, and its arguments afterwards, as copies: which of them are one tensor is free."""
    return copy.deepcopy(learner.sgd_update(*arguments)), copy.deepcopy(list(arguments))


def torch_optim_inside(learner: Any, *arguments: Any) -> int:
    """How many functions of torch.optim run while `sgd_update` is at work."""
    home, seen = os.path.dirname(torch.optim.__file__), []

    def notice(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code.co_filename.startswith(home):
            seen.append(frame.f_code.co_name)

    before = sys.getprofile()
    sys.setprofile(notice)
    try:
        learner.sgd_update(*arguments)
    finally:
        sys.setprofile(before)
    return len(seen)

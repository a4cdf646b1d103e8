"""Networks, losses, optimizers, loaders and writers that work beside the learner's code. They compare nothing.

What the networks give depends on numbers that the judge drew, so that losses and weights tell what was done with them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import Any
from unittest import mock

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.utils.data import DataLoader, TensorDataset
from torch.utils.tensorboard import SummaryWriter

from checker.worker.event_readers import scalars


class Shift(nn.Module):
    """Adds one drawn row in eval mode and another one in train mode, others again where gradients are recorded."""

    def __init__(self, shifts: Tensor) -> None:
        super().__init__()
        self.shifts = shifts  # (2, 2, classes): by train mode, then by recording
        self.trained_in: set[bool] = set()  # the modes of the passes that went back

    def forward(self, scores: Tensor) -> Tensor:
        shifted = scores + self.shifts[int(self.training), int(scores.requires_grad)]
        if scores.requires_grad:
            shifted.register_hook(lambda _, mode=self.training: self.trained_in.add(mode))
        return shifted


class Scorer(nn.Module):
    """Pictures (N, ...) to raw scores (N, classes); it shifts them by its mode, and a layer inside it by its own."""

    def __init__(self, shifts: Tensor) -> None:
        super().__init__()
        self.hidden = nn.Linear(6, 4)
        self.out = nn.Linear(4, 3)
        self.shift = Shift(shifts)
        self.rows = shifts[:, 0].roll(1, dims=1)  # (2, classes): by train mode

    def forward(self, imgs: Tensor) -> Tensor:
        hidden = torch.tanh(self.hidden(imgs.flatten(1)))  # (N, C, H, W) -> (N, hidden)
        return self.shift(self.out(hidden)) + self.rows[int(self.training)]  # (N, hidden) -> (N, classes)


class Climber(nn.Module):
    """Scores that depend on how often the weights have moved, and not on how far: so the optimizer is free.

    A move counts when the weights are not where they were at the batch before. The gradient does not see all this.
    """

    def __init__(self, heights: Tensor, shifts: Tensor) -> None:
        super().__init__()
        self.position = nn.Parameter(torch.zeros(len(heights)))
        self.register_buffer("moves", torch.zeros(()))
        self.heights = heights  # (classes,)
        self.shift = Shift(shifts)
        self.batch, self.before = torch.zeros(()), torch.zeros(len(heights))
        self.gradients: list[Tensor] = []
        self.position.register_hook(lambda gradient: self.gradients.append(gradient.detach().clone()))

    def forward(self, imgs: Tensor) -> Tensor:
        if imgs.shape != self.batch.shape or not torch.equal(imgs, self.batch):
            self.count()
            self.batch = imgs.clone()
        still = self.position - self.position.detach()  # 0, with a gradient
        return self.shift(imgs.flatten(1) + self.heights * self.moves + still)  # (N, classes, 1, 1) -> (N, classes)

    def count(self) -> None:
        """One move more if the weights are elsewhere than they were last time."""
        if not torch.equal(self.position, self.before):
            self.moves += 1  # in place: a state_dict that is kept goes on with it, as it does with weights
        self.before = self.position.detach().clone()

    def state_dict(self, *arguments: Any, **keywords: Any) -> Any:
        """With the last move counted."""
        self.count()
        return super().state_dict(*arguments, **keywords)


class Loss(nn.Module):
    """A loss as a module, so that both `loss_fn(...)` and `loss_fn.forward(...)` work."""

    def __init__(self, compute: Callable[[Tensor, Tensor], Tensor]) -> None:
        super().__init__()
        self.compute = compute

    def forward(self, outputs: Tensor, targets: Tensor) -> Tensor:
        return self.compute(outputs, targets)


class Bounded(torch.optim.Optimizer):
    """Not SGD: shrinks every weight at each step, and takes steps that large gradients hardly make larger."""

    def __init__(self, params: Any, lr: float, keep: float) -> None:
        super().__init__(params, {"lr": lr, "keep": keep})

    def step(self, closure: Callable[[], Any] | None = None) -> Any:  # type: ignore[override]
        loss = None
        if closure is not None:
            with torch.enable_grad():
                loss = closure()
        with torch.no_grad():
            for group in self.param_groups:
                for weight in group["params"]:
                    weight.data.mul_(group["keep"])
                    if weight.grad is not None:
                        weight.sub_(group["lr"] * weight.grad / (1 + weight.grad.abs()))
        return loss


def scorer(learner: Any, weights: Mapping[str, Tensor], shifts: Tensor, training: bool) -> nn.Module:
    """A `Scorer` with these weights, in that mode."""
    return _filled(Scorer(shifts), weights).train(training)


def climber(learner: Any, heights: Tensor, shifts: Tensor, training: bool) -> nn.Module:
    """A `Climber` at its foot, in that mode."""
    return Climber(heights, shifts).train(training)


def network(learner: Any, weights: Mapping[str, Tensor]) -> nn.Module:
    """A network of torch's own layers, Dropout and BatchNorm among them."""
    layers = nn.Flatten(), nn.Linear(6, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Dropout(0.4), nn.Linear(8, 3)
    return _filled(nn.Sequential(*layers), weights)


def _filled(model: nn.Module, weights: Mapping[str, Tensor]) -> nn.Module:
    for name, weight in model.named_parameters():
        weight.data.copy_(weights[name])
    return model


def loss(learner: Any, kind: str, tilt: float) -> nn.Module:
    """A mean loss of scores and class numbers, by name."""
    losses: dict[str, Callable[[], nn.Module]] = {
        "cross_entropy": nn.CrossEntropyLoss,
        "margin": lambda: nn.MultiMarginLoss(margin=tilt),
        "tilted": lambda: Loss(lambda outputs, targets: F.softplus(tilt - outputs.gather(1, targets[:, None])).mean()),
    }
    return losses[kind]()


def sgd(learner: Any, model: nn.Module, lr: float, momentum: float) -> torch.optim.Optimizer:
    """SGD over all weights."""
    return torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)


def bounded(learner: Any, model: nn.Module, lr: float, keep: float) -> torch.optim.Optimizer:
    """A `Bounded` over all weights."""
    return Bounded(model.parameters(), lr, keep)


def loader(learner: Any, imgs: Tensor, targets: Tensor, batch_size: int) -> DataLoader[Any]:
    """The samples in order, in batches; the last one may be smaller. It leaves torch's own generator alone."""
    generator = torch.Generator()
    return DataLoader(TensorDataset(imgs, targets), batch_size=batch_size, generator=generator)


def writer(learner: Any, log_dir: str) -> SummaryWriter:
    """TensorBoard's writer into a folder."""
    return SummaryWriter(log_dir)


def flush(learner: Any, writer: SummaryWriter) -> None:
    """Brings all that the writer was told to its file."""
    writer.flush()


def close(learner: Any, writer: SummaryWriter) -> None:
    """Ends the writer's thread, too."""
    writer.close()


def fit(learner: Any, *arguments: Any) -> Any:
    """`fit`, and after it every writer that it made is closed: whether it does so itself is free."""
    made: list[SummaryWriter] = []
    make = SummaryWriter.__init__

    def noticed(self: SummaryWriter, *settings: Any, **named: Any) -> None:
        make(self, *settings, **named)
        made.append(self)

    with mock.patch.object(SummaryWriter, "__init__", noticed):
        try:
            return learner.fit(*arguments)
        finally:
            for writer in made:
                writer.close()


def weights_of(learner: Any, model: nn.Module) -> list[Tensor]:
    """The weights as plain tensors, in the network's order."""
    return [weight.detach().clone() for weight in model.parameters()]


def outputs_of(learner: Any, model: nn.Module, imgs: Tensor) -> Tensor:
    """What the network makes of `imgs` in the mode it is in, without recording."""
    with torch.no_grad():
        return model(imgs)


def gradients_of(learner: Any, model: Climber) -> tuple[Tensor, list[Tensor]]:
    """The gradient that is left in a `Climber`, and those of all its backward passes, in order."""
    left = model.position.grad
    return torch.zeros_like(model.heights) if left is None else left, model.gradients


# --- For the questionnaires: what a run left behind, in a form that does not depend on what is free -------------------


def logged(learner: Any, log_dir: str) -> tuple[list[Any], list[Any]]:
    """The losses under the right tag, and what lies under other tags, whatever they are called."""
    found = scalars(log_dir)
    return found.pop("train_loss", []), sorted(found.values())


def trained(learner: Any, model: Climber, train_loss: bool, *arguments: Any) -> Any:
    """What `fit` returned; of the training loss, which has two right values, only where they are equal."""
    history = fit(learner, model, *arguments)
    if train_loss or not isinstance(history, list) or not all(type(epoch) is dict for epoch in history):
        return history
    return [{name: value for name, value in epoch.items() if name != "train_loss"} for epoch in history]


def left_behind(
    learner: Any, model: Climber, log_dir: str, checkpoint_dir: str, epochs: int, batches: int
) -> list[Any]:
    """Modes in training, passes, the gradient left over, what was logged where, and the moves that each file knows.

    The training loss may be logged for each batch, for each epoch, or both: that makes no difference here.
    """
    left, gradients = gradients_of(learner, model)
    sums = [torch.stack(gradients[-count:]).sum(dim=0) for count in range(2, len(gradients) + 1)]
    piled = [torch.allclose(left, total, rtol=1e-4, atol=1e-6) for total in sums]
    tags = scalars(log_dir) if os.path.isdir(log_dir) else {}
    steps = [step for step, _ in tags.get("train_loss", [])]
    usual, both = {epochs, epochs * batches}, epochs + epochs * batches
    count, distinct = len(steps), len(set(steps))
    curve = [True, True] if count == both else [count in usual or count, distinct == count]
    tests = [[value for _, value in tags.get(tag, [])] for tag in ("test_loss", "test_accuracy")]
    files = {name: _known(os.path.join(checkpoint_dir, name)) for name in sorted(os.listdir(checkpoint_dir))}
    astray = sorted(name for name in os.listdir() if name.endswith(".pth"))
    return [sorted(model.shift.trained_in), len(gradients), piled, curve, tests, files, astray]


def _known(path: str) -> Any:
    try:
        weights = torch.load(path, weights_only=True)
        return [float(weights[name].sum()) if name == "moves" else name for name in sorted(weights)]
    except Exception as error:
        return type(error).__name__, "getattr" in str(error)


def ends_alike(learner: Any, one: Climber, other: Climber) -> bool:
    """Whether the weights of both are at the same place."""
    return torch.allclose(one.position, other.position, rtol=1e-3, atol=0.0)

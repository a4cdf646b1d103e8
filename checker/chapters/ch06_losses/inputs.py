"""What checkers and questionnaires of chapter 6 hand in: shapes, words, networks and batches."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor

from checker.judge.api import Draw, Learner

Shapes = Mapping[str, tuple[int, ...]]

LINEAR: Shapes = {"weight": (1, 2), "bias": (1,)}
SCORER: Shapes = {
    "scale": (3,),
    "stem.0.weight": (4, 3),
    "stem.0.bias": (4,),
    "heads.main.weight": (3, 4),
    "heads.main.bias": (3,),
}
CLASSES = 3

# Parts of the names of the functions that a task rebuilds, and of those that contain them.
NOT_BY_HAND = {
    "l1_loss": ["l1_loss"],
    "mse_loss": ["mse_loss"],
    "cross_entropy": ["cross_entropy", "log_softmax", "nll_loss"],
    "cross_entropy_stable": ["cross_entropy", "log_softmax", "nll_loss"],
}


def drawn_pair(draw: Draw, *shape: int) -> tuple[Tensor, Tensor]:
    """A prediction and a target that are nowhere equal: at that point the L1 loss has a corner."""
    return draw.numbers(*shape), draw.then(draw.numbers(*shape), "add", 0.05)


def drawn_samples(draw: Draw, n: int, classes: int) -> tuple[Tensor, Tensor]:
    """Scores and class numbers; two samples are of different classes."""
    target = torch.tensor(draw.shuffled(range(classes))[:2]) if n == 2 else draw.integers(0, classes - 1, n)
    return draw.numbers(n, classes), target


def drawn_weights(draw: Draw, shapes: Shapes) -> dict[str, Tensor]:
    return {name: draw.uniform(0.2, 0.9, *shape) * _signs(draw, shape) for name, shape in shapes.items()}


def _signs(draw: Draw, shape: tuple[int, ...]) -> Tensor:
    return draw.integers(0, 1, *shape) * 2.0 - 1.0


def drawn_scorer(learner: Learner, draw: Draw, *, training: bool) -> tuple[Any, dict[str, Tensor], Tensor]:
    """A network, its weights, and the row that it adds in the mode that it is in."""
    shifts, weights = draw.uniform(-1.0, 1.0, 2, CLASSES), drawn_weights(draw, SCORER)
    model = learner.run("scorer", shifts)
    learner.run("fill", model, weights, training)
    return model, weights, shifts[int(training)]


def drawn_batch(draw: Draw, kind: str) -> tuple[Tensor, Tensor]:
    """Rows of three numbers, and the targets that a loss of this kind takes."""
    n = draw.integer(2, 5)
    targets = draw.integers(0, CLASSES - 1, n) if kind == "cross_entropy" else draw.numbers(n, CLASSES)
    return draw.numbers(n, 3), targets


def left_over(draw: Draw, shapes: Shapes, kind: str) -> dict[str, Tensor]:
    """What an earlier backward has left in `.grad`: nothing, or numbers, which may be huge or infinite."""
    factor = {"nothing": 0.0, "numbers": 1.0, "huge": 1e12, "infinite": torch.inf}[kind]
    return {name: draw.numbers(*shape) * factor for name, shape in shapes.items()} if factor else {}

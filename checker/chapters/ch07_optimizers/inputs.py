"""What checkers and questionnaires of chapter 7 hand in: shapes of weights, networks and batches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from torch import Tensor

from checker.judge.api import Draw, Learner

Shapes = Mapping[str, tuple[int, ...]]

LINEAR: Shapes = {"weight": (1, 2), "bias": (1,)}
NESTED: Shapes = {
    "scale": (2,),
    "stem.0.weight": (2, 1, 2, 2),
    "stem.0.bias": (2,),
    "stem.1.weight": (2,),
    "stem.1.bias": (2,),
    "heads.left.weight": (3, 2),
    "heads.left.bias": (3,),
    "heads.right.0.weight": (2, 2),
}
SCORER: Shapes = {"hidden.weight": (4, 6), "hidden.bias": (4,), "out.weight": (3, 4), "out.bias": (3,)}
PICTURE = (1, 2, 3)  # C, H, W: six numbers
CLASSES = 3


def drawn_scorer(learner: Learner, draw: Draw) -> tuple[Any, dict[str, Tensor], Tensor]:
    """A network, its weights, and the two rows that it adds in eval and in train mode."""
    model = learner.run("scorer")
    weights = {name: draw.uniform(-0.6, 0.6, *shape) for name, shape in SCORER.items()}
    shifts = draw.uniform(-1.0, 1.0, 2, CLASSES)
    learner.run("fill", model, weights, [])
    learner.run("shift", model, shifts)
    return model, weights, shifts


def drawn_layers(learner: Learner, draw: Draw, shapes: Shapes, frozen: Sequence[str]) -> tuple[Any, dict[str, Tensor]]:
    """A network of these shapes, some of it frozen, and its weights."""
    model = learner.run("linear_model" if shapes is LINEAR else "nested_model")
    weights = {name: draw.numbers(*shape) for name, shape in shapes.items()}
    learner.run("fill", model, weights, list(frozen))
    return model, weights


def drawn_batch(draw: Draw, kind: str) -> tuple[Tensor, Tensor]:
    """Pictures, and the targets that a loss of this kind takes."""
    n = draw.integer(2, 5)
    targets = draw.integers(0, CLASSES - 1, n) if kind == "cross_entropy" else draw.numbers(n, CLASSES)
    return draw.numbers(n, *PICTURE), targets

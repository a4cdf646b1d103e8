"""VGG16 on paper, and small trees of layers: what is in them, and what they make of their inputs."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

from checker.judge.api import Draw

# --- VGG16 ------------------------------------------------------------------------------------------------------------

Shapes = dict[str, tuple[int, ...]]
Weights = Mapping[str, Tensor]

CONVOLUTIONS = (2, 2, 3, 3, 3)  # in each block, before its pooling
WIDE = (64, 128, 256, 512, 512)  # channels of each block
THIN = (3, 4, 4, 5, 5)  # of the network that the checkers run: it costs milliseconds
HIDDEN, THIN_HIDDEN = 4096, 6


def blocks() -> Iterator[list[int]]:
    """The indices of the convolutions in `features`: a ReLU follows each of them, a pooling each block."""
    place = 0
    for count in CONVOLUTIONS:
        yield [place + 2 * number for number in range(count)]
        place += 2 * count + 1


def vgg_shapes(widths: Sequence[int] = WIDE, hidden: int = HIDDEN, classes: int = 1000, added: int = 0) -> Shapes:
    """Name to shape of every parameter, in the network's order; `added` are the outputs of `add_linear`, 0: none."""
    found: Shapes = {}
    before = 3
    for width, block in zip(widths, blocks(), strict=True):
        for place in block:
            found[f"features.{place}.weight"] = (width, before, 3, 3)
            found[f"features.{place}.bias"] = (width,)
            before = width
    layers = [("0", before * 7 * 7, hidden), ("3", hidden, hidden), ("6", hidden, classes)]
    layers += [("add_linear", classes, added)] if added else []
    for name, taken, given in layers:
        found[f"classifier.{name}.weight"] = (given, taken)
        found[f"classifier.{name}.bias"] = (given,)
    return found


def thin_weights(draw: Draw, classes: int, added: int = 0) -> dict[str, Tensor]:
    """Drawn weights of a thin VGG16, small enough that nothing grows or fades on its way through.

    In every layer but the last two one output is always negative, and so is every second score of the layer 6: a ReLU
    that is missing, or one too many, shows.
    """
    weights = {}
    for name, shape in vgg_shapes(THIN, THIN_HIDDEN, classes, added).items():
        if name.endswith("bias"):
            weights[name] = draw.uniform(0.1, 0.6, *shape)
        else:
            weights[name] = draw.uniform(-0.4, 1.0, *shape) * (5.4 / math.prod(shape[1:]))
        if name.startswith("classifier.6"):
            weights[name] = weights[name].abs()
            weights[name][1::2] *= -1
        elif "add_linear" not in name:
            weights[name][-1:] = -weights[name][-1:].abs()
    return weights


def vgg_scores(weights: Weights, imgs: Tensor) -> Tensor:
    """What VGG16 with these weights makes of pictures, without dropout."""
    x = imgs
    for block in blocks():
        for place in block:
            x = F.relu(F.conv2d(x, weights[f"features.{place}.weight"], weights[f"features.{place}.bias"], padding=1))
        x = F.max_pool2d(x, 2)
    x = F.adaptive_avg_pool2d(x, 7).flatten(1)
    names = ["0", "3", "6"] + ["add_linear"] * ("classifier.add_linear.weight" in weights)
    for name in names:
        x = F.linear(x, weights[f"classifier.{name}.weight"], weights[f"classifier.{name}.bias"])
        x = F.relu(x) if name in ("0", "3") else x
    return x


def after_a_step(
    weights: Weights, imgs: Tensor, upstream: Tensor, rate: float, learning: str = ""
) -> tuple[Tensor, dict[str, Tensor]]:
    """Scores, and the weights after one step against the gradient of (scores * upstream).sum().

    Only those whose name starts with `learning` move.
    """
    leaves = {name: weight.clone().requires_grad_() for name, weight in weights.items()}
    scores = vgg_scores(leaves, imgs)
    (scores * upstream).sum().backward()
    after = {}
    for name, leaf in leaves.items():
        assert leaf.grad is not None
        after[name] = (leaf - rate * leaf.grad if name.startswith(learning) else leaf).detach()
    return scores.detach(), after


# --- small trees ------------------------------------------------------------------------------------------------------

Tree = dict[str, Any]  # name to number, a parameter, or to another tree, a layer inside

NAMES = ("stem", "body", "neck", "head", "left", "right", "early", "late", "wide", "deep")


def drawn_tree(draw: Draw) -> Tree:
    """Layers in layers in layers, with repeated names inside; numbered ones where all are numbered."""
    first, second, third, inner, other = draw.shuffled(NAMES)[:5]

    def leaf() -> Tree:
        return {name: draw.fraction(0.5, 1.5) for name in draw.shuffled(["weight", "bias"])[: draw.integer(1, 2)]}

    row: Tree = {str(place): leaf() for place in range(draw.integer(2, 4))}
    steps: Tree = {"0": leaf(), "1": {inner: leaf(), other: row}, "2": leaf()}
    parts = {first: {other: leaf(), inner: row_of(leaf(), leaf())}, second: steps, third: leaf(), inner: leaf()}
    return {"scale": draw.fraction(0.5, 1.5), **{name: parts[name] for name in draw.shuffled(list(parts))}}


def row_of(*layers: Tree) -> Tree:
    return {str(place): layer for place, layer in enumerate(layers)}


def parameter_names(tree: Tree, way: str = "") -> list[str]:
    """Full names in the model's order: a module's own parameters first, then those of the layers inside."""
    own = [way + name for name, part in tree.items() if not isinstance(part, dict)]
    inside = [(name, part) for name, part in tree.items() if isinstance(part, dict)]
    return own + [found for name, part in inside for found in parameter_names(part, f"{way}{name}.")]


def modules_of(tree: Tree, way: str = "") -> dict[str, Tree]:
    """Path to module, of every module inside."""
    found = {}
    for name, part in tree.items():
        if isinstance(part, dict):
            found[way + name] = part
            found.update(modules_of(part, f"{way}{name}."))
    return found


def output_of(tree: Tree, x: Tensor) -> Tensor:
    """What the tree makes of x: times each own number, plus 1; then through the layers inside, in order."""
    for part in tree.values():
        if not isinstance(part, dict):
            x = x * torch.tensor(part) + 1
    for part in tree.values():
        if isinstance(part, dict):
            x = output_of(part, x)
    return x

"""The drawn network of chapter 5, rows of layers and nested networks: what they are, and what is right of them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import torch.nn.functional as F
from torch import Tensor

from checker.judge.api import Answer, Draw, Learner, fill_weights

Shape = tuple[int, ...]
Row = list[list[Any]]  # of layers: ["linear", 6, 4]; the names are those of `row` in scenarios.py

PICTURE = (3, 32, 32)
PARAMETERS = 145_578
WEIGHTS: tuple[Shape, ...] = ((32, 3, 5, 5), (32, 32, 5, 5), (64, 32, 5, 5), (64, 1024), (10, 64))
BIASES: tuple[Shape, ...] = tuple(weight[:1] for weight in WEIGHTS)


# --- The network of the video -----------------------------------------------------------------------------------------


def built(learner: Learner, draw: Draw) -> Answer:
    """The learner's network, after its first pictures: a lazy layer gets its weights by them."""
    network = learner.Cifar10Net()
    network(draw.normal(2, *PICTURE))
    return network


def fill(network: Answer, draw: Draw) -> dict[Shape, Tensor]:
    """Draws one value for each shape, and puts it into every weight of that shape.

    So neither the order in which the layers were made nor layers that nobody uses can make a right network look wrong.
    Each layer's outputs are about as large as its inputs.
    """
    weights = fill_weights(network, draw)
    values = {tuple(value.shape): value / math.sqrt(max(1, math.prod(value.shape[1:]))) for value in weights.values}
    network.tool("assign_weights", [values[tuple(value.shape)] for value in weights.values])
    return values


def drawn_network(imgs: Tensor, values: Mapping[Shape, Tensor], relus: Sequence[bool] = (False,) * 5) -> Tensor:
    """The scores of the nine layers; `relus` says after which convolution or linear layer there is a ReLU more."""
    x = imgs
    for weight, bias, more in zip(WEIGHTS, BIASES, relus, strict=True):
        if len(weight) == 4:
            x = F.max_pool2d(F.conv2d(x, values[weight], values[bias], padding=2), 2)
        else:
            x = F.linear(x.flatten(1), values[weight], values[bias])
        x = x.clamp(min=0) if more else x
    return x


# --- Rows of layers ---------------------------------------------------------------------------------------------------


def linear_row(draw: Draw) -> tuple[Row, Shape]:
    """Linear, ReLU, Linear, all sides different; and the shape of an input."""
    n, inside, hidden, outside = draw.shuffled(range(2, 12))[:4]
    return [["linear", inside, hidden], ["relu"], ["linear", hidden, outside]], (n, inside)


def picture_row(draw: Draw) -> tuple[Row, Shape]:
    """Convolution, pooling, Flatten, Linear on pictures that are not square."""
    channels, kernels, outside, n = draw.shuffled(range(2, 9))[:4]
    height, width, k = draw.integer(8, 10), draw.integer(11, 13), draw.integer(2, 3)
    flat = kernels * ((height - k + 1) // 2) * ((width - k + 1) // 2)
    layers = [["conv", channels, kernels, k, 0], ["pool", 2], ["flatten"], ["linear", flat, outside]]
    return layers, (n, channels, height, width)


def repeating_row(draw: Draw) -> tuple[Row, Shape]:
    """One and the same pooling, twice; and a layer that the learner does not know."""
    channels, kernels, n = draw.shuffled(range(2, 7))[:3]
    side, kept = draw.integer(16, 19), draw.integer(1, 2)
    layers = [["conv", channels, kernels, 3, 1], ["pool", 2], ["again", 1], ["dropout"], ["cut", kept]]
    return layers, (n, channels, side, side + draw.integer(1, 4))


def shapes_along(row: Row, shape: Shape) -> list[Shape]:
    """The shape after each layer, by arithmetic."""
    shapes: list[Shape] = []
    for layer in row:
        shape = _shape_after(row[layer[1]] if layer[0] == "again" else layer, shape)
        shapes.append(shape)
    return shapes


def _shape_after(layer: list[Any], shape: Shape) -> Shape:
    kind, sizes = layer[0], layer[1:]
    if kind == "conv":
        _, kernels, k, padding = sizes
        return (shape[0], kernels, *(side - k + 1 + 2 * padding for side in shape[2:]))
    if kind == "pool":
        return (*shape[:2], *(side // sizes[0] for side in shape[2:]))
    if kind == "flatten":
        return (shape[0], math.prod(shape[1:]))
    if kind in ("linear", "cut"):
        return (*shape[:-1], sizes[-1])
    return shape


# --- Nested networks --------------------------------------------------------------------------------------------------


def nested_shapes(a: int, b: int, c: int) -> dict[str, Shape]:
    """The parameters of `nested` in scenarios.py."""
    return {
        "scale": (c,),
        "stem.0.weight": (a, 1, 3, 2),
        "stem.0.bias": (a,),
        "stem.1.weight": (a,),
        "stem.1.bias": (a,),
        "heads.left.weight": (b, a),
        "heads.left.bias": (b,),
        "heads.right.0.0.weight": (c, a),
        "heads.right.1.weight": (b, c),
        "heads.right.1.bias": (b,),
    }


def numbers_in(shapes: Mapping[str, Shape], frozen: Sequence[str]) -> int:
    return sum(math.prod(shape) for name, shape in shapes.items() if name not in frozen)

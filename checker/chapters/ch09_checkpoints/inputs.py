"""What checkers and questionnaires of chapter 9 hand in: networks with drawn layers and weights, and names of files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from checker.judge.api import Draw, Learner

State = dict[str, Tensor]

HEIGHT, WIDTH = 6, 5  # of the pictures


def word(draw: Draw, length: int = 5) -> str:
    """A name that nobody has used."""
    return "".join(draw.choice("bdfgklmnprstvz" if place % 2 == 0 else "aeiou") for place in range(length))


def file_name(draw: Draw) -> str:
    """The name of a checkpoint, with the endings that people use, none too."""
    return word(draw) + draw.choice((".pth", ".pt", "", ".method1.pth", ".weights"))


def paths(draw: Draw, scratch: Path) -> list[str]:
    """Paths of files that are not there yet: in the working directory, in a folder, absolute."""
    folder = word(draw, 6)
    (scratch / folder).mkdir()
    return [file_name(draw), f"{folder}/{file_name(draw)}", str(scratch / folder / file_name(draw))]


class Network:
    """A network of torch.nn's layers as the judge has it: how it is built, its drawn weights, its answers."""

    def __init__(self, draw: Draw, layers: list[list[Any]], *shape: int) -> None:
        self.layers = layers
        self.net = nn.Sequential(*[getattr(nn, kind)(*arguments) for kind, arguments in layers]).eval()
        self.state: State = {name: _drawn_like(draw, name, old) for name, old in self.net.state_dict().items()}
        self.net.load_state_dict(self.state)
        self.imgs = draw.numbers(2, *shape)

    @property
    def outputs(self) -> Tensor:
        """Of `imgs`, in eval mode."""
        with torch.no_grad():
            result: Tensor = self.net(self.imgs)
        return result

    def handed(self, learner: Learner, *, train: bool = True, frozen: int = 0) -> Any:
        """The same network in the worker; its first `frozen` parameters do not learn."""
        return learner.run("network", self.layers, self.state, train, frozen)


def linear(draw: Draw) -> Network:
    """One layer: for counter-examples that people read."""
    return Network(draw, [["Linear", [2, 1]]], 2)


def pictures(draw: Draw) -> Network:
    """Layers with weights, with numbers that are not learned, and with settings that are not in the weights."""
    channels = draw.integer(2, 3)
    kernel, stride, padding = draw.integer(1, 3), draw.integer(1, 2), draw.integer(0, 2)
    layers = [
        ["Conv2d", [1, channels, kernel, stride, padding]],
        ["BatchNorm2d", [channels]],
        ["LeakyReLU", [draw.fraction(0.1, 0.6)]],
        ["AdaptiveAvgPool2d", [2]],
        ["Flatten", []],
        ["Linear", [channels * 4, 3]],
    ]
    return Network(draw, layers, 1, HEIGHT, WIDTH)


def drawn_table(draw: Draw) -> State:
    """Names and tensors of several dtypes and memory layouts."""
    return {
        f"{word(draw)}.weight": draw.numbers(2, 3),
        f"{word(draw)}.bias": draw.numbers(2),
        f"{word(draw)}.scale": draw.numbers(1, dtype=torch.float64),
        f"{word(draw)}.turned": draw.numbers(4, 3)[1:].t(),  # (4, 3) -> (3, 3): a part of another tensor's memory
        f"{word(draw)}.num_batches_tracked": torch.tensor(draw.integer(1, 99)),
    }


def _drawn_like(draw: Draw, name: str, old: Tensor) -> Tensor:
    if not old.is_floating_point():
        return torch.tensor(draw.integer(1, 99))
    if name.endswith("running_var"):
        return draw.uniform(0.5, 2.0, *old.shape)
    return draw.numbers(*old.shape)


# --- A network of a class of its own: `Own` in scenarios.py -----------------------------------------------------------


def own_state(draw: Draw) -> State:
    """In the network's own order: what it holds itself comes before what its layers hold."""
    return {"shift": draw.numbers(2), "layer.weight": draw.numbers(2, 3), "layer.bias": draw.numbers(2)}


def own_outputs(state: State, factor: float, x: Tensor) -> Tensor:
    """(N, 3) -> (N, 2)"""
    return factor * (x @ state["layer.weight"].t() + state["layer.bias"]) + state["shift"]

"""What works beside the learner's code in chapter 5: networks to look at, and looks at the learner's network."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn.modules import module as hooks
from torch.overrides import TorchFunctionMode

from checker.worker.event_readers import graph
from checker.worker.event_writers import nothing_in_background

LAYERS = ("conv2d", "max_pool2d", "flatten", "reshape", "view", "linear")  # the functions that such layers call

EMPTY = 100  # bytes: an event file with nothing but its version in it is smaller


class Cut(nn.Module):
    """Keeps the first `length` numbers of each line: a layer that nobody knows by its name."""

    def __init__(self, length: int) -> None:
        super().__init__()
        self.length = length

    def forward(self, x: Tensor) -> Tensor:
        return x[..., : self.length]


class Boxed(nn.Module):
    """A row of layers inside a network."""

    def __init__(self, inner: nn.Module) -> None:
        super().__init__()
        self.inner = inner

    def forward(self, x: Tensor) -> Tensor:
        return torch.tanh(self.inner(x))


class Nested(nn.Module):
    """Layers inside layers, a parameter of its own, and buffers. Nobody calls it: only its parameters count."""

    def __init__(self, a: int, b: int, c: int) -> None:
        super().__init__()
        self.scale = nn.Parameter(torch.ones(c))
        self.stem = nn.Sequential(nn.Conv2d(1, a, (3, 2)), nn.BatchNorm2d(a), nn.ReLU())
        right = nn.Sequential(nn.Sequential(nn.Linear(a, c, bias=False)), nn.Linear(c, b))
        self.heads = nn.ModuleDict({"left": nn.Linear(a, b), "right": right})


class Noting(TorchFunctionMode):
    """Notes the names of torch's functions as they are called, while `when()` is true."""

    def __init__(self, when: Callable[[], bool]) -> None:
        super().__init__()
        self.when = when
        self.names: list[str] = []

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        if self.when():
            self.names.append(str(getattr(func, "__name__", "")))
        return func(*args, **(kwargs or {}))


# --- Networks ---------------------------------------------------------------------------------------------------------


def row(learner: Any, layers: Sequence[Sequence[Any]]) -> nn.Sequential:
    """An nn.Sequential of these layers; ["again", 1] is layer 1 once more, the very same object."""
    made: list[nn.Module] = []
    for kind, *sizes in layers:
        made.append(made[sizes[0]] if kind == "again" else _layer(kind, sizes))
    return nn.Sequential(*made)


def _layer(kind: str, sizes: Sequence[int]) -> nn.Module:
    if kind == "conv":
        return nn.Conv2d(sizes[0], sizes[1], sizes[2], padding=sizes[3])
    makers = {"pool": nn.MaxPool2d, "flatten": nn.Flatten, "linear": nn.Linear, "relu": nn.ReLU, "dropout": nn.Dropout}
    return Cut(sizes[0]) if kind == "cut" else makers[kind](*sizes)


def boxed(learner: Any, inner: nn.Module) -> nn.Module:
    """A `Boxed`."""
    return Boxed(inner)


def nested(learner: Any, a: int, b: int, c: int, frozen: Sequence[str]) -> nn.Module:
    """A `Nested`; the parameters named in `frozen` do not learn."""
    model = Nested(a, b, c)
    for name, parameter in model.named_parameters():
        parameter.requires_grad_(name not in frozen)
    return model


def set_mode(learner: Any, model: nn.Module, training: bool) -> None:
    """Puts the whole network into train or eval mode."""
    nn.Module.train(model, training)


def state_of(learner: Any, model: nn.Module) -> list[Any]:
    """Parameters, which of them are trainable, and the mode of each layer."""
    parameters = list(nn.Module.parameters(model))
    return [
        [parameter.detach().clone() for parameter in parameters],
        [parameter.requires_grad for parameter in parameters],
        [layer.training for layer in nn.Module.modules(model)],
    ]


# --- Looks at the learner's network -----------------------------------------------------------------------------------


def scores(learner: Any, network: Any, imgs: Tensor) -> Tensor:
    """What the network makes of `imgs`."""
    return network(imgs)


def parameters_in(learner: Any, network: nn.Module, *, trainable_only: bool = False) -> int:
    """How many numbers the network's parameters hold."""
    listed = list(nn.Module.parameters(network))
    return sum(parameter.numel() for parameter in listed if parameter.requires_grad or not trainable_only)


def sorted_shapes(learner: Any, network: nn.Module) -> list[list[int]]:
    """The shapes of all parameters, in no order of the learner's."""
    return sorted(list(parameter.shape) for parameter in nn.Module.parameters(network))


def send_back(learner: Any, network: Any, imgs: Tensor, upstream: Tensor) -> None:
    """Sends `upstream` back through the network, as a loss would; where nothing is connected, no gradient arrives."""
    output = network(imgs)
    if output.requires_grad:
        (output * upstream).sum().backward()


def sorted_gradients(learner: Any, network: nn.Module) -> list[Tensor]:
    """The gradients that have arrived, by shape and size: their order does not tell one way of writing from another."""
    arrived = [parameter.grad for parameter in nn.Module.parameters(network) if parameter.grad is not None]
    return sorted(arrived, key=lambda gradient: (list(gradient.shape), float(gradient.norm())))


def functions_called(learner: Any, network: Any, imgs: Tensor) -> list[str]:
    """The names of torch's functions that the network calls."""
    with Noting(lambda: True) as noted:
        network(imgs)
    return noted.names


def layers_in_sequential(learner: Any, network: nn.Module, imgs: Tensor) -> int:
    """How many layers nn.Sequential holds together, by the more favourable of two counts.

    One counts the places below an nn.Sequential in the network. The other counts the layers that work while an
    nn.Sequential, or something below one, is at work: it sees layers with two steps inside, and a Sequential that is
    made in forward.
    """
    inside = {
        id(layer)
        for outer in nn.Module.modules(network)
        if isinstance(outer, nn.Sequential)
        for layer in nn.Module.modules(outer)
    }
    depth = [0]

    def enters(layer: nn.Module, *_: object) -> None:
        depth[0] += isinstance(layer, nn.Sequential) or id(layer) in inside

    def leaves(layer: nn.Module, *_: object) -> None:
        depth[0] -= isinstance(layer, nn.Sequential) or id(layer) in inside

    handles = [hooks.register_module_forward_pre_hook(enters), hooks.register_module_forward_hook(leaves)]
    try:
        with Noting(lambda: depth[0] > 0) as noted:
            network(imgs)
    finally:
        for handle in handles:
            handle.remove()
    return max(_places_in_sequential(network), sum(name in LAYERS for name in noted.names))


def _places_in_sequential(layer: nn.Module, inside: bool = False) -> int:
    parts = [part for part in layer._modules.values() if part is not None]
    if not parts:
        return int(inside and not isinstance(layer, nn.Identity))
    return sum(_places_in_sequential(part, inside or isinstance(layer, nn.Sequential)) for part in parts)


# --- Logs -------------------------------------------------------------------------------------------------------------


def log_graph(learner: Any, model: nn.Module, x: Tensor, log_dir: str) -> None:
    """The learner's `log_graph`, with writers that write when they are told to."""
    with nothing_in_background(flushed_at_end=False):
        learner.log_graph(model, x, log_dir)


def logged(learner: Any, log_dir: str) -> list[Any]:
    """What a log holds: how many files, whether anything is in them, each node that has a shape. For questionnaires."""
    files = [os.path.join(log_dir, name) for name in os.listdir(log_dir)] if os.path.isdir(log_dir) else []
    nodes = [[node["op"], node["shapes"]] for node in graph(log_dir) if node["shapes"]] if files else []
    return [len(files), sum(map(os.path.getsize, files)) > EMPTY * len(files), nodes]

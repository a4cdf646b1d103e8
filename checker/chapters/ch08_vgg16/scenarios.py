"""VGG16 without its weight in memory, and small trees of layers. Nothing is compared here.

The VGG16 that is handed out has the real shapes and lies on the CPU, but all numbers of a parameter are one number in
memory: it is made in milliseconds and takes no room. Before it is run, it gets a few channels in place of hundreds.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from typing import Any
from unittest import mock

import torch
import torchvision
from torch import Tensor, nn
from torch.func import functional_call
from torch.overrides import TorchFunctionMode

LARGE = 1_000_000  # numbers: more than any layer has that is made here on purpose


class Constant(nn.Parameter):
    """A parameter of one number, however large its shape; its copies are, too."""

    def __deepcopy__(self, memo: dict[int, Any]) -> Constant:
        if id(self) not in memo:
            memo[id(self)] = constant(self.detach()[(0,) * self.dim()].clone(), self.shape, self.requires_grad)
        copied: Constant = memo[id(self)]
        return copied


def constant(number: Tensor, shape: Sequence[int], learns: bool = True) -> Constant:
    return Constant(number.expand(tuple(shape)), learns)  # type: ignore[no-untyped-call]


# --- making VGG16 -----------------------------------------------------------------------------------------------------


class Quick(TorchFunctionMode):
    """Large networks take no time to make: large tensors are not filled, and those on "meta" are not moved away."""

    moves = frozenset(["to", "cpu", "cuda"])
    fills = frozenset(
        [*("normal_", "uniform_", "fill_", "zero_"), *(name for name in vars(nn.init) if name[-1] == "_")]
    )

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        kwargs = kwargs or {}
        tensor, name = args[0] if args else kwargs.get("tensor"), getattr(func, "__name__", "")
        if isinstance(tensor, Tensor):
            if name in self.moves and tensor.is_meta:
                return tensor
            if name in self.fills and tensor.numel() > LARGE:
                return tensor
        return func(*args, **kwargs)


def build_vgg16(learner: Any) -> list[Any]:
    """The learner's VGG16, and whether something was to be downloaded for it.

    It is made on the device "meta"; where the learner's code needs numbers, on the CPU without filling it; else for
    real. The network is closed, and the folder of what was downloaded earlier is an empty one.
    """
    asked: list[object] = []

    def refuse(*address: object, **options: object) -> Any:
        asked.append(address)
        raise OSError("no network while this is checked")

    closed = mock.patch("socket.getaddrinfo", refuse), mock.patch.object(socket.socket, "connect", refuse)
    with closed[0], closed[1], mock.patch.dict(os.environ, TORCH_HOME=os.getcwd()):
        for ways in ([torch.device("meta"), Quick()], [Quick()], []):
            try:
                with ExitStack() as entered:
                    for way in ways:
                        entered.enter_context(way)
                    return [learner.build_vgg16(), bool(asked)]
            except Exception:
                if asked:
                    return [None, True]
                if not ways:
                    raise
    raise AssertionError  # the last way returns or raises


def append_layer(learner: Any, *arguments: Any) -> Any:
    """The learner's function; one that makes a whole new network is not waited for. So with the next two."""
    with Quick():
        return learner.append_layer(*arguments)


def replace_head(learner: Any, *arguments: Any) -> Any:
    with Quick():
        return learner.replace_head(*arguments)


def freeze_features(learner: Any, *arguments: Any) -> Any:
    with Quick():
        return learner.freeze_features(*arguments)


def vgg16(learner: Any, classes: int = 1000, added: int = 0) -> nn.Module:
    """torchvision's VGG16, for `classes` classes, and with an `add_linear` of `added` outputs, if any."""
    with torch.device("meta"):
        network = torchvision.models.vgg16(num_classes=classes, init_weights=False)
        if added:
            network.classifier.add_module("add_linear", nn.Linear(classes, added))
    fill(learner, network, [0.0] * sum(1 for _ in network.parameters()))
    return network


def fill(learner: Any, network: nn.Module, numbers: Sequence[float]) -> None:
    """All values of a parameter become one number, parameter by parameter."""
    values = iter(numbers)
    for module in network.modules():
        for name, old in list(module._parameters.items()):
            if old is not None:
                module._parameters[name] = constant(torch.tensor(next(values)), old.shape)


def set_mode(learner: Any, network: nn.Module, training: bool) -> None:
    network.train(training)


def freeze(learner: Any, network: nn.Module, names: Sequence[str]) -> None:
    """These parameters do not learn any more."""
    for name, parameter in network.named_parameters():
        if name in names:
            parameter.requires_grad = False


# --- looking at it ----------------------------------------------------------------------------------------------------


def shapes(learner: Any, network: nn.Module, outside: str = "nothing") -> dict[str, str]:
    """Name to name and shape, of every parameter outside a part. A lazy layer gets its shape by a first picture."""
    if any(map(nn.parameter.is_lazy, network.parameters())):
        with torch.no_grad():
            network(torch.zeros(1, 3, 32, 32))
    named = [(name, each) for name, each in network.named_parameters() if not name.startswith(f"{outside}.")]
    return {name: f"{name} {tuple(each.shape)}" for name, each in named}


def numbers(learner: Any, network: nn.Module, names: Sequence[str]) -> list[float]:
    """The first number of each of these parameters."""
    parameters = dict(network.named_parameters())
    return [parameters[name].detach()[(0,) * parameters[name].dim()].item() for name in names]


def learning(learner: Any, network: nn.Module) -> list[str]:
    """The names of the parameters that learn, with no regard to their order."""
    return sorted(name for name, parameter in network.named_parameters() if parameter.requires_grad)


def dropout_modes(learner: Any, network: nn.Module) -> list[bool]:
    """Which of the dropout layers are in train mode."""
    return [module.training for module in network.modules() if isinstance(module, nn.Dropout)]


# --- running it -------------------------------------------------------------------------------------------------------


THIN: dict[str, Tensor] = {}  # the weights that networks are run with; handed over apart, so that reports stay short


def use_weights(learner: Any, weights: Mapping[str, Tensor]) -> None:
    """The next networks are run with these weights."""
    THIN.clear()
    THIN.update(weights)


def run_thin(network: nn.Module, weights: dict[str, Tensor], imgs: Tensor) -> Tensor:
    """What the network makes of pictures with these weights in place of its own, which stay as they are.

    Which layers there are, and their order, is the network's; if they need other weights than these, it is not run.
    """
    names = {name for name, _ in network.named_parameters()}
    if names != set(weights):
        raise ValueError(f"other parameters: {sorted(names ^ set(weights))}")
    output: Tensor = functional_call(network, weights, (imgs,))
    return output


def scores(learner: Any, network: nn.Module, imgs: Tensor, training: bool = False) -> Tensor:
    """What the thin network makes of these pictures in train mode or in eval mode."""
    with torch.no_grad():
        return run_thin(network.train(training), THIN, imgs)


def after_a_step(
    learner: Any, network: nn.Module, imgs: Tensor, upstream: Tensor, rate: float
) -> tuple[Tensor, dict[str, Tensor]]:
    """Scores of the thin network, and its weights after one step against the gradient of (scores * upstream).sum()."""
    learns = {name: parameter.requires_grad for name, parameter in network.named_parameters()}
    leaves = {name: weight.clone().requires_grad_(learns.get(name, False)) for name, weight in THIN.items()}
    scores = run_thin(network.eval(), leaves, imgs)
    if scores.requires_grad:
        (scores * upstream).sum().backward()
    moved = {name: leaf if leaf.grad is None else leaf - rate * leaf.grad for name, leaf in leaves.items()}
    return scores.detach(), {name: weight.detach() for name, weight in moved.items()}


# --- small trees ------------------------------------------------------------------------------------------------------


class Piece(nn.Module):
    """Multiplies by each of its own numbers and adds 1; then sends the result through the layers inside, in order."""

    def __init__(self, tree: Mapping[str, Any]) -> None:
        super().__init__()
        for name, part in tree.items():
            if isinstance(part, dict):
                self.add_module(name, network(None, part))
            else:
                self.register_parameter(name, nn.Parameter(torch.tensor(part)))
        self.register_buffer("seen", torch.tensor(0.0))

    def forward(self, x: Tensor) -> Tensor:
        for number in self.parameters(recurse=False):
            x = x * number + 1
        for layer in self.children():
            x = layer(x)
        return x


def network(learner: Any, tree: Mapping[str, Any], frozen: Sequence[str] = ()) -> nn.Module:
    """The layers that the tree tells; numbered ones are an nn.Sequential. Those named in `frozen` do not learn."""
    made = nn.Sequential(*(network(None, part) for part in tree.values())) if "0" in tree else Piece(tree)
    freeze(learner, made, frozen)
    return made


def output_of(learner: Any, layer: nn.Module, x: Tensor) -> Tensor:
    with torch.no_grad():
        return layer(x)


def scale(learner: Any, layer: nn.Module, factor: float) -> None:
    """Multiplies every number in the layer."""
    with torch.no_grad():
        for parameter in layer.parameters():
            parameter.mul_(factor)


# --- for the questionnaires -------------------------------------------------------------------------------------------


def shape_of(learner: Any, network: Any, name: str) -> tuple[int, ...] | None:
    """The shape of one parameter, None where there is no such."""
    parameter = dict(network.named_parameters()).get(name)
    return None if parameter is None else tuple(parameter.shape)


def sizes_told(learner: Any, network: nn.Module) -> list[Any]:
    """What the layers of the classifier say of their sizes, whatever their weights are."""
    return [getattr(layer, "out_features", None) for layer in network.classifier]


def send_back(learner: Any, network: nn.Module) -> None:
    """A gradient for every parameter that learns."""
    output = network(torch.ones(2))
    if output.requires_grad:
        output.sum().backward()


def modes(learner: Any, network: nn.Module) -> list[bool]:
    """Which of all the modules are in train mode."""
    return [module.training for module in network.modules()]


def traces(learner: Any, network: nn.Module) -> list[Any]:
    """What is written on the features, their first layer, and its weight, without switching anything off."""
    first = network.features[0]
    return [
        vars(network.features).get("requires_grad"),
        vars(first).get("requires_grad"),
        "requires_grad_" in vars(first.weight),
    ]

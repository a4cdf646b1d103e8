"""Networks that are handed to the learner's code, and what they hold afterwards. Nothing is compared here."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any
from unittest import mock

import torch
from torch import Tensor, nn

RUNS: list[str] = []  # the names under which the modules of the questionnaire were run


class Own(nn.Module):
    """A network of a class of its own. Its factor is no weight: only a whole network carries it along."""

    def __init__(self, factor: float) -> None:
        super().__init__()
        self.layer = nn.Linear(3, 2)
        self.register_buffer("shift", torch.zeros(2))
        self.factor = factor

    def forward(self, x: Tensor) -> Tensor:
        return self.factor * self.layer(x) + self.shift  # (N, 3) -> (N, 2)


def network(
    learner: Any, layers: Sequence[Any], state: Mapping[str, Tensor] | None, train: bool, frozen: int
) -> nn.Module:
    """Layers of torch.nn one after the other, with these weights, or with those that they start with."""
    net = nn.Sequential(*[getattr(nn, kind)(*arguments) for kind, arguments in layers]).train(train)
    return _filled(net, state, frozen)


def own_network(learner: Any, factor: float, state: Mapping[str, Tensor] | None, frozen: int = 0) -> nn.Module:
    return _filled(Own(factor), state, frozen)


def _filled(net: nn.Module, state: Mapping[str, Tensor] | None, frozen: int) -> nn.Module:
    if state is not None:
        net.load_state_dict(state)
    for parameter in list(net.parameters())[:frozen]:
        parameter.requires_grad_(False)
    return net


def save_own(learner: Any, path: str, factor: float, state: Mapping[str, Tensor]) -> None:
    """A whole network of the class above, as a file."""
    torch.save(own_network(learner, factor, state), path)


def state_of(learner: Any, net: nn.Module) -> dict[str, Tensor]:
    """Every parameter and buffer by name, as copies."""
    return {name: tensor.detach().clone() for name, tensor in net.state_dict().items()}


def modes_of(learner: Any, net: nn.Module) -> list[bool]:
    """Of every layer: is it in train mode?"""
    return [layer.training for layer in net.modules()]


def outputs_of(learner: Any, net: nn.Module, x: Tensor) -> Tensor:
    """What the network makes of `x` in eval mode."""
    net.eval()
    with torch.no_grad():
        return net(x)


# --- For the questionnaires -------------------------------------------------------------------------------------------


def forget(learner: Any, modules: Sequence[str]) -> None:
    """Where a process is used again: what another file imported or allowed counts no more."""
    torch.serialization.clear_safe_globals()
    sys.path_importer_cache.clear()  # it knows relative folders by their names
    for name in modules:
        sys.modules.pop(name, None)


def file_at(learner: Any, path: str, x: Tensor) -> list[Any]:
    """What lies at `path`, as values; and how many files there are in the working directory."""
    files = sum(len(names) for _, _, names in os.walk("."))
    if not os.path.isfile(path):
        return ["nothing", files]
    try:
        found = torch.load(path, weights_only=False)
    except Exception as error:
        return ["unreadable", type(error).__name__, files]
    if isinstance(found, nn.Module):
        return ["network", outputs_of(learner, found, x), state_of(learner, found), files]
    return [type(found).__name__, list(found.items()) if isinstance(found, dict) else None, files]


def after_import(learner: Any, module: str) -> list[Any]:
    """How often a module was run, under its own name or another, and what has become of sys.path."""
    runs = [name == module for name in RUNS]
    RUNS.clear()
    return [runs, any(entry.endswith(".py") for entry in sys.path)]


def weaken(learner: Any, net: nn.Module, factor: float) -> None:
    """Other weights than before, so that loading shows."""
    for tensor in net.state_dict().values():
        if tensor.is_floating_point():
            tensor.mul_(factor)


def survived(learner: Any, path: str, target: str) -> list[bool]:
    """Of a file with code in it: did `load_untrusted` raise, did the code run, and was there a careful attempt?"""
    attempts, raised = [], False

    def noticed(*arguments: Any, **settings: Any) -> Any:
        attempts.append(settings.get("weights_only"))
        return mock.DEFAULT

    with mock.patch.object(torch, "load", wraps=torch.load, side_effect=noticed):
        try:
            learner.load_untrusted(path)
        except Exception:
            raised = True
    return [raised, os.path.exists(target), any(attempt is not False for attempt in attempts)]


def stays_here(learner: Any, path: str, module_dir: str, module: str) -> bool:
    """Whether `load_elsewhere` leaves the working directory as it was."""
    before = os.getcwd()
    with suppress(Exception):
        learner.load_elsewhere(path, module_dir, module)
    return os.getcwd() == before

"""The listed state of a process that one test must not leave to the next, and that a call must leave as it was."""

from __future__ import annotations

import os
import random
import sys
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Any

import numpy
import torch

from checker.worker.reaping import reap

# Not torch.manual_seed: that formats a stack trace for each GPU library that is there and not in use, 2 ms a call.
_manual_seed = torch.default_generator.manual_seed
_seed_python, _seed_numpy = random.seed, numpy.random.seed
_current_frames = sys._current_frames


def settings() -> dict[str, str]:
    """What a call must leave as it was, as texts: the names are those of the catalogue's `changed_setting`."""
    return {
        "cwd": _working_directory(),
        "default_dtype": str(torch.get_default_dtype()),
        "default_device": str(torch.get_default_device()),
        "grad_enabled": str(torch.is_grad_enabled()),
        "deterministic": str(torch.are_deterministic_algorithms_enabled()),
        "threads": str(torch.get_num_threads()),
    }


def _working_directory() -> str:
    try:
        return os.getcwd()
    except OSError:
        return "?"


def changes(before: Mapping[str, str], after: Mapping[str, str]) -> dict[str, list[str]]:
    """Setting to [before, after], of those that differ."""
    return {name: [before[name], after[name]] for name in before if before[name] != after[name]}


def put_back(before: Mapping[str, str]) -> None:
    """Sets what `settings()` told, where it is different now: setting some of these costs a second of imports."""
    for name in changes(before, settings()):
        _SETTERS[name](before[name])


def _change_directory(folder: str) -> None:
    os.makedirs(folder, exist_ok=True)  # it may have been removed
    os.chdir(folder)


_SETTERS: dict[str, Callable[[str], object]] = {
    "cwd": _change_directory,
    "default_dtype": lambda text: torch.set_default_dtype(getattr(torch, text.removeprefix("torch."))),
    "default_device": lambda text: torch.set_default_device(None if text == "cpu" else text),
    "grad_enabled": lambda text: torch.set_grad_enabled(text == "True"),
    "deterministic": lambda text: torch.use_deterministic_algorithms(text == "True"),
    "threads": lambda text: torch.set_num_threads(int(text)),
}


def seed(number: int) -> None:
    """Seeds the three generators that a beginner's code draws from."""
    _seed_python(number)
    _seed_numpy(number % 2**32)
    _manual_seed(number)


@dataclass(frozen=True)
class Baseline:
    """The process as it was before any test; `restore` brings it back for the next one."""

    settings: Mapping[str, str]
    environment: Mapping[str, str]
    filters: list[Any]
    path: list[str]

    @classmethod
    def now(cls) -> Baseline:
        return cls(settings(), dict(os.environ), list(warnings.filters), list(sys.path))

    def restore(self, *, folder: str, search: str = "") -> None:
        """folder: the working directory. search: the folder in which a learner's own modules are found first."""
        put_back({**self.settings, "cwd": folder})
        for name in set(os.environ) - set(self.environment):
            del os.environ[name]
        os.environ.update(self.environment)
        warnings.filters[:] = self.filters  # type: ignore[index]
        sys.path[:] = [search, *self.path] if search else self.path


# Whose attributes a learner's file may replace for everybody else in the process.
_WATCHED = (
    *("builtins", "gc", "io", "json", "math", "os", "pickle", "random", "signal", "struct", "sys", "threading", "time"),
    *("numpy", "PIL.Image", "torch", "torch.Tensor"),
    *("torch.autograd", "torch.nn", "torch.nn.Module", "torch.nn.Linear", "torch.nn.Conv2d", "torch.nn.functional"),
    *("torch.optim", "torch.optim.Optimizer", "torch.optim.SGD", "torch.serialization"),
    *("torch.utils.data", "torch.utils.data.DataLoader", "torch.utils.data.Dataset"),
)
# What Python itself adds or renews there.
_FREE = {"__slotnames__", "__warningregistry__", "last_exc", "last_type", "last_value", "last_traceback"}


def fingerprint() -> dict[str, int]:
    """What still runs, and the identity of every attribute of what is watched, as far as it is imported."""
    found: dict[str, int] = {"threads": len(_current_frames()), "children": reap({})}
    for name in _WATCHED:
        owner = _lookup(name)
        for attribute, value in list(vars(owner).items()) if owner is not None else []:
            if attribute not in _FREE and not isinstance(value, ModuleType):
                found[f"{name}.{attribute}"] = id(value)
    return found


def _lookup(name: str) -> Any:
    if name in sys.modules:
        return sys.modules[name]
    module, _, attribute = name.rpartition(".")
    return getattr(sys.modules.get(module), attribute, None)

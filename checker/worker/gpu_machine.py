"""For scenarios: the learner's code on a machine with so many GPUs, real or simulated, and what it did there.

A file may ask for GPUs while it is loaded, or take names from torch.cuda; so its functions come from a loading on that
machine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import update_wrapper
from inspect import unwrap
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest import mock

import torch
from torch import Tensor

from checker.simulated_gpu import simulated_cuda, tensor_face
from checker.worker import modules, real_gpus

ASKING = ("is_available", "device_count")  # functions: in a condition, one that is not called counts as true


class GpuMachine:
    """What was asked of it, and what was moved on it."""

    def __init__(self) -> None:
        self.asked: set[str] = set()  # "called", or only "named" in a condition
        self.sent: list[torch.Size] = []  # the shapes of all that went from the CPU to a GPU
        self.moved = False  # a tensor, to a GPU or to the CPU
        self.numpy_refused = False

    def on_move(self, tensor: Tensor, result: Tensor) -> None:
        self.moved = True
        if result.is_cuda and not tensor.is_cuda:
            self.sent.append(tensor.shape)

    def on_numpy(self, tensor: Tensor) -> None:
        self.numpy_refused = self.numpy_refused or tensor.is_cuda


class Question:
    """A function of torch that tells something of the GPUs, and notes how it was asked."""

    def __init__(self, machine: GpuMachine, function: Callable[..., Any]) -> None:
        self._machine, self._function = machine, function
        update_wrapper(self, function)

    def __call__(self, *args: Any, **more: Any) -> Any:
        self._machine.asked.add("called")
        return self._function(*args, **more)

    def __bool__(self) -> bool:
        self._machine.asked.add("named")
        return True


@contextmanager
def machine(gpus: int) -> Iterator[GpuMachine]:
    """While it is open, this machine has so many GPUs: real ones, where this process may use so many of them.

    Raises what `simulated_cuda` raises.
    """
    noted = GpuMachine()
    real = real_gpus.count()
    with ExitStack() as stack:
        if real and gpus <= real:
            stack.enter_context(real_gpus.seen(gpus, on_move=noted.on_move, on_numpy=noted.on_numpy))
        elif gpus:
            stack.enter_context(_simulated(gpus, noted))
        for home, name in [(home, name) for home in real_gpus.homes() for name in ASKING]:
            stack.enter_context(mock.patch.object(home, name, Question(noted, getattr(home, name))))
        yield noted


@contextmanager
def _simulated(gpus: int, noted: GpuMachine) -> Iterator[None]:
    face: Any = tensor_face
    real_moved, real_numpy = face.moved, face.numpy

    def moved(tensor: Tensor, place: torch.device, *more: Any) -> Tensor:
        result: Tensor = real_moved(tensor, place, *more)
        noted.on_move(tensor, result)
        return result

    def numpy(tensor: Tensor, *, force: bool = False) -> Any:
        if not force:
            noted.on_numpy(tensor)
        return real_numpy(tensor, force=force)

    with mock.patch.object(face, "moved", moved), mock.patch.object(face, "numpy", numpy), simulated_cuda(count=gpus):
        yield


def loaded_here(learner: Any, task: str) -> Any:
    """The task's function from a fresh execution of its file; as it was, if the file then holds another one."""
    function = getattr(learner, task)
    names: dict[str, Any] = file_of(function)
    module = ModuleType(task)
    vars(module).update({name: value for name, value in names.items() if not name.startswith("__")})
    try:
        file, until = names["__file__"], names.get(modules.UNTIL, 0)
        module.__file__ = file
        source = Path(file).read_text(encoding="utf-8-sig")
        modules.execute(module, file, source, until=until, reached=lambda line: None)
        again = vars(module)[task]
        return again if _written_alike(unwrap(again), unwrap(function)) else function
    except Exception:
        return function  # it was a second chance


def _written_alike(one: Any, other: Any) -> bool:
    return all(getattr(one, name) == getattr(other, name) for name in ("__code__", "__defaults__", "__kwdefaults__"))


def file_of(function: Any) -> dict[str, Any]:
    """The globals of the file that defines a function."""
    names: dict[str, Any] = getattr(unwrap(function), "__globals__", {})
    return names

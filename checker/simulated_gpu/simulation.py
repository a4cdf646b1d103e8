"""`with simulated_cuda(): ...`: everything is put in place, and taken away again whatever happens in between."""

from __future__ import annotations

import importlib
import threading
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from typing import Any

import torch
from torch import Tensor
from torch.nn.parallel import _functions as parallel_functions
from torch.nn.parallel import comm
from torch.utils._python_dispatch import _disable_current_modes

from checker.simulated_gpu import (
    autocast,
    cuda_face,
    data_parallel,
    generators,
    random_streams,
    storages,
    tags,
    tensor_face,
    threads,
)
from checker.simulated_gpu.dispatch import SeesOperators
from checker.simulated_gpu.functions import SeesFunctions
from checker.simulated_gpu.machine import Machine

_running: list[Machine] = []
FREE_DYNAMO = (2, 15)  # the oldest torch that is known to import torch._dynamo while torch.cuda is replaced


@contextmanager
def simulated_cuda(count: int = 1) -> Iterator[None]:
    """While it is open, torch has `count` CUDA devices: their tensors compute on the CPU and err as on a GPU.

    Tensors that are still there at the end are ordinary CPU tensors again. RuntimeError if one is open already,
    ValueError for a count that no machine has.
    """
    if _running:
        raise RuntimeError("simulated_cuda is open already")
    machine = Machine(count)
    _meet_dynamo()
    _running.append(machine)
    try:
        with ExitStack() as stack:
            for home, names in _faces(machine):
                stack.enter_context(_replaced(home, names))
            stack.enter_context(_modes(machine))
            yield
    finally:
        _running.clear()
        tags.forget()
        torch.set_autocast_enabled("cpu", machine.autocast.cpu_enabled)


def _meet_dynamo() -> None:
    """An optimizer imports torch._dynamo, which in older versions wants to find the real classes of torch.cuda."""
    if tuple(map(int, torch.__version__.split(".")[:2])) < FREE_DYNAMO:
        importlib.import_module("torch._dynamo")


@contextmanager
def _replaced(home: Any, names: Mapping[str, Any]) -> Iterator[None]:
    before = {name: vars(home)[name] for name in names if name in vars(home)}
    for name, value in names.items():
        setattr(home, name, value)
    try:
        yield
    finally:
        for name in names:
            if name in before:
                setattr(home, name, before[name])
            else:
                delattr(home, name)  # a base class has it


@contextmanager
def _modes(machine: Machine) -> Iterator[None]:
    with SeesOperators(machine), SeesFunctions(machine):
        yield


def _faces(machine: Machine) -> Iterator[tuple[Any, dict[str, Any]]]:
    """What is replaced where."""
    yield Tensor, tensor_face.face(machine)
    yield torch.UntypedStorage, storages.face(machine)
    yield from cuda_face.faces(machine)
    yield torch, {**autocast.face(machine), **generators.face(machine), **_defaults(machine)}
    autograd: Any = torch.autograd
    yield autograd, {"_engine_run_backward": _backward(machine, autograd._engine_run_backward)}
    for home in (torch, torch.random):
        yield home, random_streams.face(machine)
    yield torch.backends.cudnn, {"is_acceptable": lambda tensor: False}  # nn.LSTM asks before it packs its weights
    yield torch.jit, {"trace": _unseen(torch.jit.trace), "trace_module": _unseen(torch.jit.trace_module)}
    yield threading.Thread, threads.face(lambda: _modes(machine))
    yield torch._C, {"_group_tensors_by_device_and_dtype": data_parallel.grouped}
    yield parallel_functions, {"_get_stream": lambda device: torch.cuda.current_stream(device)}
    yield comm, data_parallel.face(machine)


def _defaults(machine: Machine) -> dict[str, Any]:
    def set_default_device(device: Any) -> None:
        machine.thread.default = None if device is None else machine.place(device)

    return {
        "from_dlpack": tensor_face.from_dlpack,
        "set_default_device": set_default_device,
        "get_default_device": lambda: machine.thread.default or tags.CPU,
    }


def _unseen(real: Any) -> Any:
    """PyTorch cannot trace a convolution below a mode that sees operators: `SummaryWriter.add_graph` would fail."""

    def run(*args: Any, **more: Any) -> Any:
        with _disable_current_modes():
            return real(*args, **more)

    return run


def _backward(machine: Machine, real: Any) -> Any:
    """`backward()` makes its first gradient without a tensor beside it: it belongs where the outputs are."""

    def run(outputs: Any, gradients: Any, *args: Any, **more: Any) -> Any:
        _check_gradients(outputs, gradients)
        thread = machine.thread
        before, thread.working_for = thread.working_for, outputs
        try:
            return real(outputs, gradients, *args, **more)
        finally:
            thread.working_for = before

    return run


def _check_gradients(outputs: Any, gradients: Any) -> None:
    """`torch/csrc/autograd/engine.cpp`, `validate_outputs`: a gradient of a number may lie anywhere."""
    for number, (output, gradient) in enumerate(zip(outputs, gradients, strict=False)):
        if isinstance(output, Tensor) and isinstance(gradient, Tensor) and gradient.dim():
            one, other = tags.place_of(output) or tags.CPU, tags.place_of(gradient) or tags.CPU
            if one is not other:
                raise RuntimeError(f"invalid gradient at index {number} - expected device {one} but got {other}")

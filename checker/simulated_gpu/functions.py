"""The mode that sees torch's functions as the program calls them: what makes tensors, and what C++ checks too early.

PyTorch takes a function mode away while it handles a call, so the Python body of `F.dropout` runs without it: there,
the operators' mode and the patched methods of `Tensor` take over.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import torch
from torch import Tensor
from torch.overrides import TorchFunctionMode
from torch.utils._device import _device_constructors

from checker.simulated_gpu.autocast import (
    BINARY_CROSS_ENTROPY,
    FULL_PRECISION,
    UNSAFE,
    in_full_precision,
    recurrent,
)
from checker.simulated_gpu.convolution import type_name
from checker.simulated_gpu.machine import Machine
from checker.simulated_gpu.random_streams import stream_of
from checker.simulated_gpu.tags import CPU, place_of, put, tensors
from checker.simulated_gpu.transfers import moved

MAKERS = set(_device_constructors())  # torch.zeros and its like: they know a default device
FROM_DATA = {torch.tensor, torch.as_tensor, torch.asarray}
MAY_SHARE = FROM_DATA - {torch.tensor}  # may return the very tensor that they are given
TOLD = frozenset(("device", "generator", "pin_memory"))
PARSE_TO = torch._C._nn._parse_to  # nn.Module.to asks it what device="cuda" means, and needs the truth
SET_GRAD = vars(torch._C.TensorBase)["grad"].__set__
UNPACKED = torch._VF._pad_packed_sequence
RECURRENT = {getattr(torch, name) for name in ("lstm", "gru", "rnn_tanh", "rnn_relu")}
CELLS = {getattr(torch, f"{name}_cell") for name in ("lstm", "gru", "rnn_tanh", "rnn_relu")}


class SeesFunctions(TorchFunctionMode):
    def __init__(self, machine: Machine) -> None:
        super().__init__()
        self._machine = machine

    def __torch_function__(
        self, func: Any, types: Any, args: Sequence[Any] = (), kwargs: Mapping[str, Any] | None = None
    ) -> Any:
        kwargs = kwargs or {}
        if func in MAKERS or (kwargs and func is not PARSE_TO and not TOLD.isdisjoint(kwargs)):
            return made(self._machine, func, args, dict(kwargs))
        if (check := TOO_EARLY.get(func)) is not None:
            args, kwargs = check(*args, **kwargs) or (args, kwargs)
        machine = self._machine
        if machine.autocast.enabled:
            if func is BINARY_CROSS_ENTROPY:
                raise RuntimeError(UNSAFE)
            if func in RECURRENT or func in CELLS:
                return recurrent(machine, func, args)
            if func in FULL_PRECISION:
                args, kwargs = in_full_precision(args), {name: in_full_precision(v) for name, v in kwargs.items()}
        thread = machine.thread
        before, thread.working_for = thread.working_for, args
        try:
            out = func(*args, **kwargs)
        finally:
            thread.working_for = before
        if func is UNPACKED:
            put(out[1], CPU)  # the lengths
        return out


def made(machine: Machine, func: Any, args: Sequence[Any], kwargs: dict[str, Any]) -> Any:
    """The result of a function that may be told a device: it works on the CPU, and the result is said to be there.

    Raises what CUDA raises for a device that is not there, or a generator of another one.
    """
    wanted, pinned = kwargs.pop("device", None), kwargs.pop("pin_memory", False)
    data = args[0] if args and func in FROM_DATA else None
    if wanted is None and func in MAKERS and not isinstance(data, Tensor):
        wanted = machine.thread.default
    place = None if wanted is None else machine.place(wanted)
    if place is not None and place.type not in ("cpu", "cuda"):
        return func(*args, device=place, **kwargs)
    if (generator := kwargs.get("generator")) is not None:
        _check_generator(generator, place or next(filter(None, map(place_of, tensors(list(args)))), CPU))
    thread = machine.thread
    before, thread.working_for = thread.working_for, None if place is not None or func in MAKERS else args
    try:
        if place is None:
            out = func(*args, **kwargs)
        elif func in MAY_SHARE:
            out = func(*args, **kwargs)
            out = out if (place_of(out) or CPU) is place else moved(out, place)
        else:
            with stream_of(machine, place):  # the operators' mode sees a CPU here and would not know
                out = put(func(*args, device=CPU, **kwargs), place)
    finally:
        thread.working_for = before
    return out.pin_memory() if pinned else out


def _check_generator(generator: Any, place: torch.device) -> None:
    if generator.device.type != place.type:
        raise RuntimeError(f"Expected a '{place.type}' device type for generator but found '{generator.device.type}'")


def _check_gradient(tensor: Tensor, gradient: Any) -> None:
    """`torch/csrc/autograd/python_variable.cpp`, `THPVariable_set_grad`."""
    if isinstance(gradient, Tensor) and place_of(gradient) is not place_of(tensor):
        raise RuntimeError(
            f"attempting to assign a gradient with device type '{gradient.device.type}' to a tensor with device type "
            f"'{tensor.device.type}'. Please ensure that the gradient and the tensor are on the same device"
        )


def _check_recurrent(*args: Any, **_: Any) -> None:
    """`aten/src/ATen/native/RNN.cpp`, `check_attributes`: hidden states first, then parameters."""
    packed = isinstance(args[3], (list, tuple))  # (data, batch_sizes, hx, params, ...)
    first, hidden, parameters = args[0], args[1 + packed], args[2 + packed]
    for kind, group in (("hidden", hidden), ("parameter", parameters)):
        for tensor in tensors(group):
            if place_of(tensor) is not place_of(first):
                raise RuntimeError(
                    f"Input and {kind} tensors are not at the same device, found input tensor at "
                    f"{place_of(first) or CPU} and {kind} tensor at {place_of(tensor) or CPU}"
                )


def _check_meshgrid(*args: Any, **_: Any) -> None:
    """`aten/src/ATen/native/TensorShape.cpp`, `meshgrid`."""
    if len({place_of(tensor) for tensor in tensors(list(args))}) > 1:
        raise RuntimeError("meshgrid expects all tensors to have the same device")


def _check_grid_sample(input: Tensor, grid: Tensor, *_: Any, **__: Any) -> None:
    """`aten/src/ATen/native/GridSamplerUtils.h`, `check_grid_sampler_common`."""
    one, other = place_of(input) or CPU, place_of(grid) or CPU
    if one is not other:
        raise RuntimeError(
            f"grid_sampler(): expected input and grid to be on same device, but input is on {one} and grid is on "
            f"{other}"
        )


def _check_lengths(_: Tensor, lengths: Any, *__: Any, **___: Any) -> None:
    """`aten/src/ATen/native/PackedSequence.cpp`, `checkLongTensor`."""
    if isinstance(lengths, Tensor) and place_of(lengths) is not None:
        kind = type_name(lengths).split(".")[-1].removesuffix("Tensor")
        raise RuntimeError(
            "'lengths' argument should be a 1D CPU int64 tensor, but got "
            f"{lengths.dim()}D {lengths.device} {kind} tensor"
        )


def _numbered(*args: Any, **more: Any) -> tuple[tuple[Any, ...], dict[str, Any]]:
    """A number alone means a GPU; a PyTorch that was built without CUDA does not know which kind."""
    return tuple(_named(value) for value in args[:1]) + args[1:], {name: _named(value) for name, value in more.items()}


def _named(value: Any) -> Any:
    return torch.device("cuda", value) if isinstance(value, int) and not isinstance(value, bool) else value


# Called before the function of the same name; may give other arguments for it.
TOO_EARLY: dict[Any, Callable[..., tuple[tuple[Any, ...], dict[str, Any]] | None]] = {
    **dict.fromkeys(RECURRENT, _check_recurrent),
    SET_GRAD: _check_gradient,
    torch.meshgrid: _check_meshgrid,
    torch._VF._pack_padded_sequence: _check_lengths,
    torch.nn.functional.grid_sample: _check_grid_sample,
    torch.device: lambda *args, **more: None if "index" in more else _numbered(*args, **more),
    PARSE_TO: _numbered,
}

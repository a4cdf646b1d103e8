"""What a tensor says of its place, and how it moves: all of `torch.Tensor` that has to do with a device."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from checker.simulated_gpu.convolution import NAMES, type_name
from checker.simulated_gpu.machine import Machine
from checker.simulated_gpu.tags import CPU, place_of, put
from checker.simulated_gpu.transfers import moved

_without_modes = torch._C.DisableTorchFunction
_parse_to = torch._C._nn._parse_to
_real = {
    name: getattr(Tensor, name)
    for name in ("device", "to", "numpy", "type", "new_tensor", "new", "is_shared", "__dlpack__")
}
_torch: Any = torch
_real_from_dlpack = _torch.from_dlpack


def device_of(tensor: Tensor) -> torch.device:
    """The simulated GPU, or the device that the tensor really is on."""
    place = place_of(tensor)
    if place is not None:
        return place
    with _without_modes():
        return _real["device"].__get__(tensor)  # type: ignore[no-any-return]


def face(machine: Machine) -> dict[str, Any]:
    """Name on `torch.Tensor` -> what it is in the simulation."""

    def cuda(
        self: Tensor, device: Any = None, non_blocking: bool = False, memory_format: torch.memory_format | None = None
    ) -> Tensor:
        place = machine.place("cuda" if device is None else device)
        if place.type != "cuda":
            raise RuntimeError("Invalid device, must be cuda device")
        return self if place_of(self) is place else moved(self, place, memory_format)

    def cpu(self: Tensor, memory_format: torch.memory_format | None = None) -> Tensor:
        return self if place_of(self) is None else moved(self, CPU, memory_format)

    def new_tensor(self: Tensor, data: Any, *, device: Any = None, **more: Any) -> Tensor:
        with _without_modes():
            out = _real["new_tensor"](self, data, **more)
        return put(out, machine.place(device) if device is not None else place_of(self) or CPU)  # type: ignore[no-any-return]

    def new(self: Tensor, *args: Any, **more: Any) -> Tensor:
        return put(_real["new"](self, *args, **more), place_of(self) or CPU)  # type: ignore[no-any-return]

    return {
        "device": property(device_of),
        "is_cuda": property(lambda self: place_of(self) is not None),
        "is_cpu": property(lambda self: place_of(self) is None and device_of(self).type == "cpu"),
        "get_device": lambda self: -1 if (place := place_of(self)) is None else place.index,
        "to": lambda self, *args, **more: to(machine, self, *args, **more),
        "cuda": cuda,
        "cpu": cpu,
        "numpy": numpy,
        "type": lambda self, dtype=None, non_blocking=False, **_: as_type(machine, self, dtype),
        "type_as": lambda self, other: self.to(device_of(other), other.dtype),
        "pin_memory": pin_memory,
        "is_pinned": lambda self, device=None: _is_pinned(self),
        "is_shared": lambda self: place_of(self) is not None or _real["is_shared"](self),
        "new_tensor": new_tensor,
        "new": new,
        "record_stream": lambda self, stream: None,
        "__dlpack__": dlpack,
    }


def to(machine: Machine, tensor: Tensor, *args: Any, copy: bool = False, **more: Any) -> Tensor:
    """`Tensor.to` in all of its forms: a device, a dtype, both, or another tensor. Raises as `Machine.place` does."""
    if isinstance(other := more.pop("other", args[0] if args else None), Tensor):
        device, dtype, layout = device_of(other), other.dtype, more.get("memory_format")
        copy = args[2] if len(args) > 2 else copy
    else:
        if args and isinstance(args[0], int) and not isinstance(args[0], bool):
            args = (torch.device("cuda", args[0]), *args[1:])
        most = 3 if args and not isinstance(args[0], torch.dtype) else 2  # (device, dtype, non_blocking, copy)
        if len(args) > most:
            copy, args = args[most], args[:most]
        device, dtype, _, layout = _parse_to(*args, **more)
    place = None if device is None else machine.place(device)
    extra = {} if layout is None else {"memory_format": layout}
    if place is not None and place.type not in ("cpu", "cuda"):
        return _real["to"](tensor, place, dtype or tensor.dtype, copy=copy, **extra)  # type: ignore[no-any-return]
    if place is not None and place is not (place_of(tensor) or CPU):
        tensor, copy = moved(tensor, place, layout), False
        if dtype is None or dtype == tensor.dtype:
            return tensor
    return _real["to"](tensor, dtype or tensor.dtype, copy=copy, **extra)  # type: ignore[no-any-return]


def numpy(tensor: Tensor, *, force: bool = False) -> Any:
    """`Tensor.numpy`. Raises TypeError for a GPU's tensor, without `force`."""
    place = place_of(tensor)
    if place is None:
        return _real["numpy"](tensor, force=force)
    if not force:
        raise TypeError(
            f"can't convert {place} device type tensor to numpy. Use Tensor.cpu() to copy the tensor to host memory "
            "first."
        )
    return _real["numpy"](tensor.detach().cpu(), force=True)


def as_type(machine: Machine, tensor: Tensor, dtype: Any) -> Any:
    """`x.type()` says the type; `x.type("torch.cuda.FloatTensor")` moves."""
    if dtype is None:
        return type_name(tensor) if place_of(tensor) is not None else _real["type"](tensor)
    if isinstance(dtype, torch.dtype):
        return tensor.to(dtype)
    name = dtype if isinstance(dtype, str) else f"{dtype.__module__}.{dtype.__name__}"
    known = next((known for known, short in NAMES.items() if name.endswith(f".{short}Tensor")), None)
    if known is None:
        return _real["type"](tensor, dtype)
    if name.startswith("torch.cuda."):
        return tensor.to(place_of(tensor) or machine.place("cuda"), known)
    return tensor.to(CPU, known)


def pin_memory(tensor: Tensor, device: Any = None) -> Tensor:
    """`Tensor.pin_memory`. Raises RuntimeError for a GPU's tensor."""
    if place_of(tensor) is not None:
        raise RuntimeError(f"cannot pin '{type_name(tensor)}' only dense CPU tensors can be pinned")
    if _is_pinned(tensor):
        return tensor
    with _without_modes():
        out = tensor.clone()
        out.untyped_storage()._simulated_pin = True  # type: ignore[attr-defined]
        return out


def _is_pinned(tensor: Tensor) -> bool:
    with _without_modes():
        return getattr(tensor.untyped_storage(), "_simulated_pin", False)


def dlpack(tensor: Tensor, *args: Any, **more: Any) -> Any:
    """A tensor for another library: NumPy asks first where it is. Raises BufferError for a GPU's, in its words."""
    if place_of(tensor) is not None:
        raise BufferError("Unsupported device in DLTensor.")
    return _real["__dlpack__"](tensor, *args, **more)


def from_dlpack(source: Any, **more: Any) -> Tensor:
    """`torch.from_dlpack`: from one of torch's own tensors, the same numbers at the same place."""
    if isinstance(source, Tensor) and place_of(source) is not None:
        return source.detach()
    return _real_from_dlpack(source, **more)  # type: ignore[no-any-return]

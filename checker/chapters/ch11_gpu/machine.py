"""A machine with GPUs that are not there, for functions that ask for them and move things to them.

PyTorch's meta device plays the GPU: what is sent to it keeps its shape and its place, and loses its numbers. So this
shows where everything was, and nothing else: what is read back is all ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from functools import update_wrapper
from types import SimpleNamespace
from typing import Any
from unittest import mock

import torch
from torch import Tensor
from torch.overrides import TorchFunctionMode

_READ = (Tensor.item, Tensor.tolist, Tensor.__bool__, Tensor.__float__, Tensor.__int__, Tensor.__format__)
_NUMPY = (Tensor.numpy, Tensor.__array__)


class Gpus(TorchFunctionMode):
    """Plays `count` GPUs for every tensor function that is called while it is entered."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.count = count
        self.current = 0  # the GPU that is meant where no number is given
        self.used = 0  # the number of the one that was used last: meta tensors have none
        self.sent: list[torch.Size] = []  # the shapes of all that went from the CPU to a GPU
        self.asked: set[str] = set()  # how it was asked whether there are GPUs
        self.moved = False  # a tensor, to a GPU or to the CPU
        self.numpy_refused = False

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        kwargs = dict(kwargs or {})
        own = args[0] if args and isinstance(args[0], Tensor) else None
        if func == Tensor.device.__get__ and own.is_meta:
            return torch.device("cuda", self.used)
        if func == Tensor.is_cuda.__get__:
            return own.is_meta
        if func is Tensor.cpu:
            return self._move(own, torch.device("cpu"))
        if func is Tensor.cuda:
            place = args[1] if len(args) > 1 else kwargs.get("device")
            return self._move(own, _as_device(place) or torch.device("cuda"))
        if func is Tensor.to:
            return self._to(own, args[1:], kwargs)
        if own is not None and own.is_meta and (func in _READ or kwargs.get("force")):
            return func(_stand_in(own), *args[1:], **kwargs)
        if own is not None and own.is_meta and func in _NUMPY:
            self.numpy_refused = True
        if _is_gpu(kwargs.get("device")) and func is not torch._C._nn._parse_to:
            kwargs["device"] = self._check(_as_device(kwargs["device"]))
        return func(*args, **kwargs)

    def _to(self, tensor: Tensor, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Tensor:
        """`Tensor.to` in all its forms: first the place, then whatever else is asked."""
        named = kwargs.pop("device", None)
        other = [value.device for value in args if isinstance(value, Tensor)]
        places = [*map(_as_device, [named, *args]), *(torch.device("cuda" if d.type == "meta" else d) for d in other)]
        place = next((place for place in places if place is not None), None)
        dtypes = [value for value in (kwargs.get("dtype"), *args) if isinstance(value, torch.dtype)]
        dtypes += [value.dtype for value in args if isinstance(value, Tensor)]
        moved = tensor if place is None else self._move(tensor, place)
        return moved.to(dtypes[0]) if dtypes else moved

    def _move(self, tensor: Tensor, place: torch.device) -> Tensor:
        self.moved = True
        if _is_gpu(place):
            place = self._check(place)
            if not tensor.is_meta:
                self.sent.append(tensor.shape)
            return tensor.to(place)
        return _stand_in(tensor).to(place) if tensor.is_meta else tensor.to(place)

    def _check(self, place: Any) -> torch.device:
        """The device that plays this GPU; raises as PyTorch does where there is none."""
        if self.count == 0:
            raise RuntimeError("Found no NVIDIA driver on your system.")
        index = self.current if place.index is None else place.index
        if index >= self.count:
            raise RuntimeError("CUDA error: invalid device ordinal")
        self.used = index
        return torch.device("meta")


class _Question:
    """A function that tells something of the GPUs. As a function it counts as true, and that is noted, too."""

    def __init__(self, gpus: Gpus, answer: Callable[[], Any]) -> None:
        self.gpus, self.answer = gpus, answer

    def __call__(self) -> Any:
        self.gpus.asked.add("called")
        return self.answer()

    def __bool__(self) -> bool:
        self.gpus.asked.add("named")
        return True


def _is_gpu(place: Any) -> bool:
    return isinstance(place, int) or str(place).startswith("cuda")


def _as_device(place: Any) -> torch.device | None:
    """The device that an argument names, None if it names none."""
    if isinstance(place, torch.device):
        return place
    if isinstance(place, str):
        return torch.device(place)
    return torch.device("cuda", place) if isinstance(place, int) and not isinstance(place, bool) else None


def _stand_in(tensor: Tensor) -> Tensor:
    """What is read back from a GPU that has no numbers."""
    ones = torch.ones(tensor.shape, dtype=tensor.dtype)
    return ones.requires_grad_(tensor.requires_grad)


class _AnyDevice(type):
    """Of a class that makes torch's own devices, and whose instances they are."""

    def __call__(cls, *args: Any, **kwargs: Any) -> torch.device:
        if args and isinstance(args[0], int):
            return _device("cuda", args[0])
        return _device(*args, **kwargs)

    def __instancecheck__(cls, value: object) -> bool:
        return isinstance(value, _device)


class _Device(metaclass=_AnyDevice):
    """`torch.device`, where `torch.device(1)` is the second GPU: a torch that was built without CUDA refuses that."""


_device = torch.device


def _numbers_mean_gpus() -> bool:
    try:
        return torch.device(0).type == "cuda"
    except RuntimeError:
        return False


@contextmanager
def machine(count: int, *namespaces: dict[str, Any]) -> Iterator[Gpus]:
    """While it is entered, torch says that there are `count` GPUs, and they can be used.

    `namespaces`: in these, too, names that stand for torch's own functions are replaced (`from torch.cuda import ...`).
    """
    gpus, is_real = Gpus(count), torch.cuda.is_available()
    with ExitStack() as stack:
        replaced: dict[int, Any] = {}
        for module, answers in _answers(gpus):
            for name, answer in answers.items():
                if hasattr(module, name):
                    original = getattr(module, name)
                    answer = answer if isinstance(answer, type) else update_wrapper(answer, original)
                    replaced[id(original)] = answer
                    stack.enter_context(mock.patch.object(module, name, answer))
        for namespace in namespaces:
            taken = {name: replaced[id(value)] for name, value in namespace.items() if id(value) in replaced}
            stack.enter_context(mock.patch.dict(namespace, taken))
        if count or is_real:
            stack.enter_context(gpus)  # else the real torch says in its own words that there is no GPU
        yield gpus


def _answers(gpus: Gpus) -> Iterator[tuple[Any, Mapping[str, Any]]]:
    """What torch's modules answer on such a machine. Names that this version of torch does not have are passed over."""

    def use(device: Any) -> None:
        gpus._check(_as_device(device))
        gpus.current = gpus.used

    def properties(device: Any = None) -> SimpleNamespace:
        if (_as_device(device) or torch.device("cuda:0")).index not in (None, *range(gpus.count)):
            raise AssertionError("Invalid device id")
        memory = {"total_memory": 2**33, "multi_processor_count": 16}
        return SimpleNamespace(name="a pretended GPU", major=8, minor=0, **memory)

    def current() -> int:
        gpus._check(torch.device("cuda"))
        return gpus.current

    def stored(storage: Any, device: Any = None, non_blocking: bool = False) -> Any:
        place = _as_device(device) or torch.device("cuda")
        return torch.UntypedStorage(storage.nbytes(), device=gpus._check(place) if _is_gpu(place) else place)

    def accelerator(check_available: bool = False) -> torch.device | None:
        return torch.device("cuda") if gpus.count else None

    shared: dict[str, Callable[..., Any]] = {
        "is_available": _Question(gpus, lambda: gpus.count > 0),
        "device_count": _Question(gpus, lambda: gpus.count),
        "synchronize": lambda device=None: None,
    }
    yield (
        torch.cuda,
        {
            **shared,
            "current_device": current,
            "set_device": use,
            "init": lambda: use("cuda"),
            "is_current_stream_capturing": lambda: False,
            "get_device_properties": properties,
            "get_device_name": lambda device=None: properties(device).name,
            "get_device_capability": lambda device=None: (properties(device).major, properties(device).minor),
            "mem_get_info": lambda device=None: (2**32, properties(device).total_memory),
        },
    )
    yield torch._C, {"_cuda_getDeviceCount": lambda: gpus.count}
    if gpus.count:
        yield torch.UntypedStorage, {"cuda": stored, "to": stored}  # torch.load moves storages
    if not _numbers_mean_gpus():
        yield torch, {"device": _Device}
    index = {"current_device_index": current, "current_device_idx": current, "set_device_index": use}
    stream = {"current_stream": lambda device=None: SimpleNamespace(is_capturing=lambda: False)}
    if hasattr(torch, "accelerator"):
        yield torch.accelerator, {**shared, **index, **stream, "current_accelerator": accelerator}
    for other in (torch.backends.mps, torch.xpu):
        yield other, {"is_available": lambda: False}

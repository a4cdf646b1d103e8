"""Which simulated GPU a tensor is on: a tag that hangs on its storage.

A tensor of the simulation is an ordinary CPU tensor. Views, `.data`, `.detach()` and in-place operators share its
storage, and so they share the tag. PyTorch keeps the Python object of a storage alive exactly as long as the storage
itself, attributes included: when the tag dies, the memory is free.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

CPU = torch.device("cpu")
MOST = 64  # simulated GPUs
GPUS = tuple(torch.device("cuda", index) for index in range(MOST))  # one object each: places compare with `is`
BLOCK = 512  # bytes: CUDA's allocator hands out multiples of it

_C: Any = torch._C
_address = _C._storage_address  # of a tensor; makes no Python object, and no mode sees it
_functorch = _C._functorch
_without_modes = _C.DisableTorchFunction
_places: dict[int, torch.device] = {}  # address of a storage -> its GPU


@dataclass
class Memory:
    """What lies on one GPU, in bytes."""

    now: int = 0
    peak: int = 0


_memory: dict[torch.device, Memory] = {}


class Tag:
    """Counts its storage's bytes as long as it lives."""

    __slots__ = ("address", "memory", "size")

    def __init__(self, address: int, size: int, place: torch.device) -> None:
        memory = memory_of(place)
        self.address, self.size, self.memory = address, -(-size // BLOCK) * BLOCK, memory
        memory.now += self.size
        if memory.now > memory.peak:
            memory.peak = memory.now
        _places[address] = place

    def __del__(self) -> None:
        self.memory.now -= self.size
        _places.pop(self.address, None)


def place_of(tensor: Tensor) -> torch.device | None:
    """The simulated GPU that a tensor is on; None for any other tensor."""
    try:
        return _places.get(_address(tensor))
    except (RuntimeError, NotImplementedError):  # no storage: as what it is made of
        return _place_of_parts(tensor)


def _place_of_parts(tensor: Tensor) -> torch.device | None:
    """Of a sparse tensor, and of what torch.func hands to a function in place of a tensor."""
    with _without_modes():
        if _functorch.is_functorch_wrapped_tensor(tensor):
            return place_of(_functorch.get_unwrapped(tensor))
        if tensor.layout is torch.sparse_coo:
            return place_of(tensor._values())
        if tensor.layout in (torch.sparse_csr, torch.sparse_csc, torch.sparse_bsr, torch.sparse_bsc):
            return place_of(tensor.values())
    return None


def place_of_storage(storage: Any) -> torch.device | None:
    """As `place_of`, for a storage."""
    return _places.get(storage._cdata)


def put_storage(storage: Any, place: torch.device) -> None:
    """Says of a storage that it is on `place`, whatever was said of it before."""
    storage._simulated_gpu = None  # the old tag dies before the new one is entered
    if place.type == "cuda":
        storage._simulated_gpu = Tag(storage._cdata, storage.nbytes(), place)


def put_new(tensor: Tensor, place: torch.device) -> None:
    """The short way for an operator's result that has no tag yet; no function mode may be active."""
    try:
        storage: Any = tensor.untyped_storage()
    except (RuntimeError, NotImplementedError):
        _put_parts(tensor, place)
    else:
        storage._simulated_gpu = Tag(storage._cdata, storage.nbytes(), place)


def put(made: Any, place: torch.device) -> Any:
    """Says of new tensors, alone or in lists, that they are on `place`. A tensor that others hold is never told so."""
    if isinstance(made, Tensor):
        if place is not CPU or place_of(made) is not None:
            with _without_modes():
                _put_parts(made, place)
    elif isinstance(made, (tuple, list)):
        for item in made:
            put(item, place)
    return made


def _put_parts(tensor: Tensor, place: torch.device) -> None:
    if _functorch.is_functorch_wrapped_tensor(tensor):
        _put_parts(_functorch.get_unwrapped(tensor), place)
    elif tensor.layout is torch.strided:
        put_storage(tensor.untyped_storage(), place)
    elif tensor.layout is torch.sparse_coo:
        put_storage(tensor._indices().untyped_storage(), place)
        put_storage(tensor._values().untyped_storage(), place)
    else:
        put_storage(tensor.values().untyped_storage(), place)


def tensors(value: Any) -> Iterator[Tensor]:
    """The tensors in a value: itself, or the items of lists."""
    if isinstance(value, Tensor):
        yield value
    elif isinstance(value, (tuple, list)):
        for item in value:
            yield from tensors(item)


def memory_of(place: torch.device) -> Memory:
    known = _memory.get(place)
    return known if known is not None else _memory.setdefault(place, Memory())


def forget() -> None:
    """All tensors are ordinary CPU tensors again."""
    _places.clear()
    _memory.clear()

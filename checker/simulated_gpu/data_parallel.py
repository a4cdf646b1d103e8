"""Several GPUs: the moves of `nn.DataParallel` (`torch/nn/parallel/comm.py`), and the groups of an optimizer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor

from checker.simulated_gpu.machine import Machine


def face(machine: Machine) -> dict[str, Any]:
    """Name on `torch.nn.parallel.comm` -> what it is in the simulation."""

    def places(devices: Sequence[Any]) -> list[torch.device]:
        return [machine.place(device) for device in devices]

    def broadcast_coalesced(tensors: Sequence[Tensor], devices: Sequence[Any], buffer_size: int = 0) -> list[Any]:
        return [[tensor.to(place) for tensor in tensors] for place in places(devices)]

    def reduce_add_coalesced(inputs: Sequence[Sequence[Tensor]], destination: Any = None, buffer_size: int = 0) -> Any:
        place = machine.place("cuda" if destination is None else destination)
        return tuple(
            sum((tensor.to(place) for tensor in row[1:]), row[0].to(place)) for row in zip(*inputs, strict=True)
        )

    def scatter(
        tensor: Tensor, devices: Sequence[Any], chunk_sizes: Any = None, dim: int = 0, streams: Any = None, **_: Any
    ) -> tuple[Tensor, ...]:
        parts: Sequence[Tensor] = (
            torch.split(tensor, chunk_sizes, dim) if chunk_sizes else tensor.chunk(len(devices), dim)
        )
        return tuple(part.to(place) for part, place in zip(parts, places(devices), strict=False))

    def gather(tensors: Sequence[Tensor], dim: int = 0, destination: Any = None, **_: Any) -> Tensor:
        place = machine.place("cuda" if destination is None else destination)
        return torch.cat([tensor.to(place) for tensor in tensors], dim)

    return {
        "broadcast_coalesced": broadcast_coalesced,
        "reduce_add_coalesced": reduce_add_coalesced,
        "scatter": scatter,
        "gather": gather,
    }


def grouped(lists: Sequence[Sequence[Tensor | None]], with_indices: bool = False) -> dict[Any, Any]:
    """`torch._C._group_tensors_by_device_and_dtype`: (device, dtype) -> (the same lists of these tensors, where)."""
    groups: dict[Any, tuple[list[list[Tensor | None]], list[int]]] = {}
    for place, first in enumerate(lists[0]):
        assert first is not None
        columns, indices = groups.setdefault((first.device, first.dtype), ([[] for _ in lists], []))
        for column, tensors in zip(columns, lists, strict=True):
            if tensors:
                column.append(tensors[place])
        if with_indices:
            indices.append(place)
    return groups

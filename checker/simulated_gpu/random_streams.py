"""Random numbers on a simulated GPU: from the CPU's stream, until a program seeds the GPU apart.

As long as it does not, the numbers are those of the same program on the CPU. `torch.cuda.manual_seed` and its like give
a GPU a stream of its own; the numbers are not those of a real GPU, whose generator computes others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any

import torch
from torch import Tensor

from checker.simulated_gpu.machine import Machine

_default = torch.default_generator


def drawn(machine: Machine, func: Any, args: Sequence[Any], kwargs: Mapping[str, Any], place: torch.device) -> Any:
    """The operator's result; a random one draws from the stream of `place`, if that has one of its own."""
    if is_random(func) and kwargs.get("generator") is None:
        with stream_of(machine, place):
            return func(*args, **kwargs)
    return func(*args, **kwargs)


@contextmanager
def stream_of(machine: Machine, place: torch.device) -> Iterator[None]:
    """Inside, what is drawn on the CPU comes from the stream of `place`, if that has one of its own."""
    if place.type != "cuda" or place.index not in machine.streams:
        yield
        return
    before = _default.get_state()
    _default.set_state(machine.streams[place.index])
    try:
        yield
    finally:
        machine.streams[place.index] = _default.get_state()
        _default.set_state(before)


@cache
def is_random(func: Any) -> bool:
    return torch.Tag.nondeterministic_seeded in func.tags


def seed(machine: Machine, index: int, number: int) -> None:
    """`torch.cuda.manual_seed`: the GPU has a stream of its own from here on."""
    machine.seeds[index] = number
    machine.streams[index] = torch.Generator("cpu").manual_seed(number).get_state()


def face(machine: Machine) -> dict[str, Any]:
    """`torch.manual_seed` seeds the streams that there are; it gives no GPU one of its own."""

    def manual_seed(number: Any) -> torch.Generator:
        for index in machine.streams:
            seed(machine, index, int(number))
        return _default.manual_seed(int(number))

    def fresh_seed() -> int:
        number = _default.seed()
        manual_seed(number)
        return number

    return {"manual_seed": manual_seed, "seed": fresh_seed}


def state(machine: Machine, index: int) -> Tensor:
    """The state of the GPU's own stream, or of the CPU's where it has none."""
    return machine.streams[index].clone() if index in machine.streams else _default.get_state()

"""The mode that sees every operator, forward and backward: it refuses mixed places and says where the results are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import torch
from torch import Tensor
from torch.utils._python_dispatch import TorchDispatchMode

from checker.simulated_gpu.checks import check
from checker.simulated_gpu.machine import Machine
from checker.simulated_gpu.random_streams import drawn
from checker.simulated_gpu.tags import CPU, place_of, put, put_new, tensors

STAYS = {"aten::copy_", "aten::_foreach_copy_"}  # what is written to stays where it is
FIRST_ONLY = "aten::_pack_padded_sequence"  # its lengths stay on the CPU


class SeesOperators(TorchDispatchMode):  # type: ignore[no-untyped-call,unused-ignore]
    def __init__(self, machine: Machine) -> None:
        super().__init__()  # type: ignore[no-untyped-call,unused-ignore]
        self._machine = machine

    @classmethod
    def _should_skip_dynamo(cls) -> bool:
        return False  # otherwise every operator goes through a wrapper of torch._dynamo

    def __torch_dispatch__(
        self, func: Any, types: Any, args: Sequence[Any] = (), kwargs: Mapping[str, Any] | None = None
    ) -> Any:
        kwargs = kwargs or {}
        if kwargs and (device := kwargs.get("device")) is not None and device.type == "cuda":
            there = self._machine.place(device)  # from Python code below a function that the other mode saw
            return put(drawn(self._machine, func, args, {**kwargs, "device": CPU}, there), there)
        common, mixed = _common_place(args, kwargs)
        place = common or (None if mixed else self._where_it_works())
        if place is None:
            return func(*args, **kwargs)
        if common is not None and mixed:
            check(func, args, kwargs)
            if func._schema.name in STAYS:
                return func(*args, **kwargs)
        streams = self._machine.streams
        out = drawn(self._machine, func, args, kwargs, place) if streams else func(*args, **kwargs)
        if not isinstance(out, Tensor):
            _place_each(place, func, out)
        elif place_of(out) is None:
            put_new(out, place)
        return out

    def _where_it_works(self) -> torch.device | None:
        """For an operator without tensors: C++ makes a tensor like the ones that it was given, and finds a CPU."""
        given = self._machine.thread.working_for
        return None if given is None else next(filter(None, map(place_of, tensors(list(given)))), None)


def _common_place(args: Sequence[Any], kwargs: Mapping[str, Any]) -> tuple[torch.device | None, bool]:
    """The first GPU among the tensors; and whether there is any tensor that is somewhere else."""
    place, elsewhere = None, False
    for value in args:
        if isinstance(value, Tensor):
            other = place_of(value)
        elif value.__class__ is list or value.__class__ is tuple:
            for tensor in tensors(value):
                other = place_of(tensor)
                if (other is not place and place is not None) or other is None:
                    elsewhere = True
                else:
                    place = other
            continue
        else:
            continue
        if other is None or (place is not None and other is not place):
            elsewhere = True
        else:
            place = other
    for value in kwargs.values():  # out=
        if isinstance(value, Tensor):
            other = place_of(value)
            elsewhere = elsewhere or other is None or (place is not None and other is not place)
            place = place or other
    return place, elsewhere


def _place_each(place: torch.device, func: Any, out: Any) -> None:
    """The tensors of a result are said to be at `place`, unless they are parts of something that has its place."""
    if out.__class__ is tuple or out.__class__ is list:
        for item in out[:1] if func._schema.name == FIRST_ONLY else out:
            if isinstance(item, Tensor) and place_of(item) is None:
                put_new(item, place)

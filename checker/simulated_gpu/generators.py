"""`torch.Generator(device="cuda")`: a generator of the CPU that says where it is."""

from __future__ import annotations

from typing import Any

import torch

from checker.simulated_gpu.machine import Machine

_Real = torch.Generator


def face(machine: Machine) -> dict[str, Any]:
    """Name on `torch` -> what it is in the simulation."""

    class GeneratorKind(type(_Real)):  # type: ignore[misc]
        def __instancecheck__(cls, value: Any) -> bool:
            return _Real in type(value).__mro__  # one that was made before the simulation, too

    class Generator(_Real, metaclass=GeneratorKind):
        _place: torch.device

        def __new__(cls, device: Any = "cpu") -> Any:
            new = _Real.__new__(cls, device="cpu")  # type: ignore[call-arg]
            new._place = machine.place(device)
            return new

        @property
        def device(self) -> torch.device:  # type: ignore[override]
            return self._place

    return {"Generator": Generator}

"""Storages, as `torch.save` and `torch.load` use them: where they are, and how they move.

PyTorch's own loading does the rest: it checks the machine (`torch.cuda.is_available`, `device_count`) in its own words,
and then asks the storage to move.
"""

from __future__ import annotations

from typing import Any

import torch

from checker.simulated_gpu.machine import Machine
from checker.simulated_gpu.tags import CPU, place_of_storage, put_storage

_real_device = torch.UntypedStorage.device
_real_to = torch.UntypedStorage.to


def face(machine: Machine) -> dict[str, Any]:
    """Name on `torch.UntypedStorage` -> what it is in the simulation."""

    def to(self: Any, *, device: Any, non_blocking: bool = False) -> Any:
        wanted = torch.device(device) if isinstance(device, (str, int)) else device
        if wanted.type not in ("cpu", "cuda"):
            return _real_to(self, device=wanted, non_blocking=non_blocking)
        place = machine.place(wanted)
        if place is (place_of_storage(self) or CPU):
            return self
        new = _copied(self)
        put_storage(new, place)
        return new

    def cuda(self: Any, device: Any = None, non_blocking: bool = False) -> Any:
        return to(self, device="cuda" if device is None else device)

    def clone(self: Any) -> Any:
        new = _copied(self)
        put_storage(new, place_of_storage(self) or CPU)
        return new

    return {
        "device": property(lambda self: place_of_storage(self) or _real_device.__get__(self)),
        "is_cuda": property(lambda self: place_of_storage(self) is not None),
        "to": to,
        "cuda": cuda,
        "cpu": lambda self: to(self, device=CPU),
        "clone": clone,
    }


def _copied(storage: Any) -> Any:
    new: Any = torch.UntypedStorage
    return new(storage.nbytes()).copy_(storage, False)

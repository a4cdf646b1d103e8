"""Trusted functions that work on objects in the worker for every chapter. They compare nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch


def list_weights(module: Any) -> list[tuple[str, str, list[int]]]:
    """Owner's type name, own name and shape of every parameter, in the module's order."""
    return [(type(owner).__name__, name, list(value.shape)) for owner, name, value in _weights(module)]


def assign_weights(module: Any, values: Sequence[torch.Tensor]) -> None:
    """Writes `values` into the parameters, in the module's order. Raises ValueError for more or fewer of them."""
    with torch.no_grad():
        for (_, _, old), new in zip(_weights(module), values, strict=True):
            old.copy_(new)


def _weights(module: Any) -> list[tuple[Any, str, torch.Tensor]]:
    found: list[tuple[Any, str, torch.Tensor]] = []
    seen = set()
    for owner in torch.nn.Module.modules(module):
        for name, value in owner._parameters.items():
            if value is not None and id(value) not in seen:
                seen.add(id(value))
                found.append((owner, name, value))
    return found


def gradients(module: Any) -> list[torch.Tensor | None]:
    """The gradient of every parameter, in the module's order; None where there is none."""
    return [parameter.grad for parameter in torch.nn.Module.parameters(module)]

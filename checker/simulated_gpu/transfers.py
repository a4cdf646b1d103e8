"""From one place to another: a copy, and a step that autograd walks back."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from checker.simulated_gpu.tags import CPU, place_of, put

_without_modes = torch._C.DisableTorchFunction


class Transfer(torch.autograd.Function):
    """The gradient goes back to where the tensor came from: to C++, both are the CPU, and a clone would not move it."""

    @staticmethod
    def forward(ctx: Any, tensor: Tensor, place: torch.device, memory_format: torch.memory_format) -> Tensor:
        ctx.source = place_of(tensor) or CPU
        return put(tensor.clone(memory_format=memory_format), place)  # type: ignore[no-any-return]

    @staticmethod
    def backward(ctx: Any, gradient: Tensor) -> Any:
        if (place_of(gradient) or CPU) is not ctx.source:
            gradient = moved(gradient, ctx.source)
        return gradient, None, None


for _name, _text in {
    "__name__": "ToCopyBackward0",
    "__qualname__": "ToCopyBackward0",
    "__module__": "builtins",
}.items():
    setattr(Transfer._backward_cls, _name, _text)  # what `print(tensor)` says after a real transfer


def moved(tensor: Tensor, place: torch.device, memory_format: torch.memory_format | None = None) -> Tensor:
    """A copy of the tensor at `place`."""
    with _without_modes():
        layout = memory_format or torch.preserve_format
        if tensor.layout is not torch.strided:
            return put(tensor.clone(), place)  # type: ignore[no-any-return]
        if tensor.requires_grad and torch.is_grad_enabled():
            return Transfer.apply(tensor, place, layout)  # type: ignore[no-any-return]
        return put(tensor.clone(memory_format=layout), place)  # type: ignore[no-any-return]

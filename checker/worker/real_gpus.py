"""The machine's own GPUs: how many of them work in this process, and what scenarios see of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest import mock

import torch
from torch import Tensor

MOVES = ("to", "cuda", "cpu")

_found = 0


def find() -> None:
    """Tries every GPU that CUDA tells of, before the learner's file is there. One that does not compute ends the list:
    then the simulated ones are as good as the real ones."""
    global _found
    _found = 0
    try:
        while _found < torch.cuda.device_count() and _computes(torch.device("cuda", _found)):
            _found += 1
    except (RuntimeError, AssertionError, OSError):  # whatever CUDA, its driver or its absence says
        return


def count() -> int:
    """The GPUs that work here; 0 in a process that did not look for them."""
    return _found


def _computes(gpu: torch.device) -> bool:
    """A product, forward and backward, is what it must be."""
    weight = torch.ones(2, 2, device=gpu, requires_grad=True)
    (weight @ torch.full((2, 1), 3.0).to(gpu)).sum().backward()  # type: ignore[no-untyped-call]
    return weight.grad is not None and bool((weight.grad.cpu() == 3).all())


@contextmanager
def seen(gpus: int, *, on_move: Callable[[Tensor, Tensor], None], on_numpy: Callable[[Tensor], None]) -> Iterator[None]:
    """As a machine with the first `gpus` of them. `on_move` is told a tensor and what it became at another place,
    `on_numpy` a tensor that is handed to NumPy without `force`."""
    real_numpy = Tensor.numpy

    def numpy(tensor: Tensor, *, force: bool = False) -> Any:
        if not force:
            on_numpy(tensor)
        return real_numpy(tensor, force=force)

    with ExitStack() as stack:
        for name in MOVES:
            stack.enter_context(mock.patch.object(Tensor, name, _told(getattr(Tensor, name), on_move)))
        stack.enter_context(mock.patch.object(Tensor, "numpy", numpy))
        for home in homes():
            stack.enter_context(mock.patch.object(home, "device_count", lambda: gpus))
            stack.enter_context(mock.patch.object(home, "is_available", lambda: gpus > 0))
        yield


def homes() -> list[Any]:
    """The modules that tell whether there are GPUs."""
    return [torch.cuda, *([torch.accelerator] if hasattr(torch, "accelerator") else [])]


def _told(real: Callable[..., Tensor], on_move: Callable[[Tensor, Tensor], None]) -> Callable[..., Tensor]:
    def moved(tensor: Tensor, *args: Any, **more: Any) -> Tensor:
        result = real(tensor, *args, **more)
        if result.device != tensor.device:
            on_move(tensor, result)
        return result

    return moved

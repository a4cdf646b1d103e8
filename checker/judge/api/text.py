"""Values as short texts, bounded, with nothing in them that can drive a terminal."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy
import torch

from checker.messages.visible import WIDTH
from checker.messages.visible import visible as visible
from checker.wire import Foreign, RemoteObject

SMALL = 24  # elements of a tensor that are written out


def short(value: Any, *, limit: int = WIDTH) -> str:
    """`value` as one line of Python where it is small, else as what it is and how large; `limit` characters at most."""
    return visible(_short(value), limit=limit)


def _short(value: Any) -> str:
    if isinstance(value, torch.Tensor):
        return _tensor(value)
    if isinstance(value, numpy.ndarray):
        return f"array({value.tolist()})" if value.size <= SMALL else f"array of shape {value.shape}"
    if isinstance(value, torch.Size):
        return f"torch.Size({list(value)})"
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, (list, tuple, set)):
        return _sequence(value)
    if isinstance(value, dict):
        pairs = [f"{_short(key)}: {_short(item)}" for key, item in list(value.items())[:20]]
        return "{" + ", ".join(pairs) + (", …}" if len(value) > 20 else "}")
    if isinstance(value, RemoteObject):
        return f"<{value.type_name}>"
    if isinstance(value, Foreign):
        return f"<{value.type_name}>"
    if type(value).__module__.startswith("PIL."):
        return f"<picture {value.mode} {value.size[0]}×{value.size[1]}>"
    return repr(value)


def _sequence(value: Sequence[Any] | set[Any]) -> str:
    items = list(value)
    inner = ", ".join(_short(item) for item in items[:20]) + (", …" if len(items) > 20 else "")
    if isinstance(value, list):
        return f"[{inner}]"
    if isinstance(value, set):
        return f"{{{inner}}}" if items else "set()"
    return f"({inner},)" if len(items) == 1 else f"({inner})"


def _number(value: float) -> str:
    rounded = f"{value:.6g}"
    return rounded if any(char in rounded for char in ".en") else rounded + ".0"


def _tensor(value: torch.Tensor) -> str:
    if value.numel() > SMALL or value.device.type == "meta":
        return f"tensor of shape {tuple(value.shape)}, {dtype_name(value.dtype)}"
    return f"torch.tensor({_nested(value.tolist(), _number)}{_extra(value)})"


def _extra(value: torch.Tensor) -> str:
    return "" if value.dtype in (torch.float32, torch.int64, torch.bool) else f", dtype={value.dtype}"


def _nested(value: Any, number: Callable[[float], str]) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(_nested(item, number) for item in value) + "]"
    return number(value) if isinstance(value, float) else repr(value)


def dtype_name(dtype: torch.dtype) -> str:
    return str(dtype).removeprefix("torch.")


def kind(value: Any) -> str:
    """The type as a learner would write it."""
    if isinstance(value, RemoteObject) and value.classes and value.classes[0].startswith("numpy."):
        return visible(value.classes[0], limit=100)  # numpy.bool is another type than bool
    if isinstance(value, (RemoteObject, Foreign)):
        return visible(value.type_name, limit=100)
    if isinstance(value, torch.Tensor):
        return "torch.Tensor"
    if isinstance(value, numpy.ndarray):
        return "numpy.ndarray"
    if value is None:
        return "None"
    if type(value).__module__.startswith("PIL."):
        return "PIL.Image"
    return type(value).__name__


def call(name: str, args: Sequence[Any], keywords: Mapping[str, Any]) -> str:
    """The call as Python that can be pasted; large tensors by the recipe they were drawn from."""
    parts = [argument(value) for value in args] + [f"{key}={argument(value)}" for key, value in keywords.items()]
    return f"{name}({', '.join(parts)})"


_RECIPES: dict[int, tuple[torch.Tensor, str]] = {}


def remember(tensor: torch.Tensor, recipe: str) -> torch.Tensor:
    """Keeps the Python that draws `tensor`, for the calls it appears in; the last few hundred are kept."""
    _RECIPES[id(tensor)] = (tensor, recipe)
    while len(_RECIPES) > 300:
        del _RECIPES[next(iter(_RECIPES))]
    return tensor


def argument(value: Any) -> str:
    """`value` as Python that gives it back exactly, where it is small or was drawn."""
    source = getattr(value, "call_text", None)  # an Answer, passed on
    if isinstance(source, str):
        return source
    if isinstance(value, torch.Tensor):
        return _tensor_source(value)
    if isinstance(value, float):
        return _float_source(value)
    if isinstance(value, torch.device):
        return f"torch.device({str(value)!r})"
    if type(value) is list:
        return "[" + ", ".join(map(argument, value)) + "]"
    if type(value) is tuple:
        return "(" + ", ".join(map(argument, value)) + ("," if len(value) == 1 else "") + ")"
    if type(value) is dict:
        return "{" + ", ".join(f"{argument(key)}: {argument(item)}" for key, item in value.items()) + "}"
    return short(value)


def _tensor_source(value: torch.Tensor) -> str:
    if id(value) in _RECIPES and value.numel() > SMALL:
        return _RECIPES[id(value)][1]
    if value.numel() > SMALL or value.device.type == "meta":
        return _tensor(value)
    if value.numel() == 0:
        return f"torch.empty({tuple(value.shape)}, dtype={value.dtype})"
    double = value.dtype in (torch.float64, torch.complex64, torch.complex128)
    number = _float_source if double else lambda value: _float_source(numpy.float32(value))
    return f"torch.tensor({_nested(value.tolist(), number)}{_extra(value)})"


def _float_source(value: Any) -> str:
    """The fewest digits that give the same number back."""
    return str(value) if math.isfinite(value) else f'float("{value}")'

"""Values to nodes: a closed list of kinds, each with one canonical image.

JSON's own null, booleans, finite floats, strings and small integers stand for themselves. Everything else is a node
`{"t": kind, ...}`. An `OrderedDict` becomes a dict, a `Parameter` a tensor, a `JpegImageFile` a picture; what is not on
the list goes to `describe` (the worker makes it a numbered object there), or arrives as its type's name.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Callable
from pathlib import PurePath
from typing import Any

import numpy
import torch

from checker.wire.frames import MAX_BLOBS, MAX_JSON, json_length
from checker.wire.kinds import (
    ARRAY_KINDS,
    MAX_DEPTH,
    MAX_DIGITS,
    MAX_DIMENSIONS,
    PICTURE_MODES,
    Node,
    TooLarge,
    TooMany,
    describe_by_type,
    type_name,
)

MAX_TEXT = 200_000  # characters
MAX_VALUES = MAX_JSON * 3 // 4  # bytes of JSON for the values of a message; the rest is for what lies around them
SMALL = 2**53  # an int that JSON readers keep exact

# Bytes of JSON, at most: a number with its comma, what a container adds to that, what a tensor or a picture adds.
NUMBER, CONTAINER, BLOB, DIMENSION = 28, 40, 250, 44

Describe = Callable[[object], Node]


class Encoder:
    """Encodes the values of one message; `identities` says which of them are the same object."""

    def __init__(self, describe: Describe = describe_by_type) -> None:
        self.blobs: list[bytes] = []
        self._describe = describe
        self._identities: dict[int, int] = {}
        self._alive: list[object] = []  # or a freed object's id could come again
        self._json = 0
        self._bytes = 0

    def encode(self, value: object, depth: int = 0) -> Node:
        """The node of `value`; what is too large or too deep arrives as its type's name, saying so."""
        before = self._json, self._bytes, len(self.blobs)
        try:
            self._take(NUMBER)
            if depth > MAX_DEPTH:
                raise TooLarge("too deep")
            return self._encode(value, depth)
        except TooMany as error:
            if depth:
                raise
            self._json, self._bytes, count = before
            del self.blobs[count:]
            return _named(value, error)
        except TooLarge as error:
            node = _named(value, error)
            return self._taken(node) if depth else node

    def _encode(self, value: Any, depth: int) -> Node:
        kind = type(value)
        if value is None or kind is bool:
            return value
        encode = _SCALARS.get(kind)
        if encode is not None:
            return encode(self, value)
        if kind is list or kind is tuple or kind is torch.Size or kind is set or kind is frozenset:
            return self._sequence(value, depth)
        if issubclass(kind, dict):  # not isinstance: that believes what an object says of its `__class__`
            return self._dict(value, depth)
        if issubclass(kind, tuple) and (hasattr(kind, "_fields") or hasattr(kind, "n_fields")):
            return self._sequence(value, depth)  # a namedtuple, or what torch.max returns, is a tuple
        if issubclass(kind, torch.Tensor):
            return self._tensor(value)
        if kind is numpy.ndarray:
            return self._array(value)
        if issubclass(kind, PurePath):
            return {"t": "path", "v": _text(self, str(value))}
        if _is_picture(value):
            return self._picture(value)
        return self._taken(self._describe(value))

    def identity(self, value: object) -> int:
        """The same number for the same object within this message."""
        known = self._identities.get(id(value))
        if known is None:
            self._alive.append(value)
            known = self._identities[id(value)] = len(self._identities)
        return known

    def _take(self, size: int) -> None:
        self._json += size
        if self._json > MAX_VALUES:
            raise TooMany("too many parts")

    def _taken(self, node: Node) -> Node:
        """The same node, its length counted."""
        self._take(json_length(node))
        return node

    def _blob(self, size: int, make: Callable[[], bytes]) -> int:
        if self._bytes + size > MAX_BLOBS:
            raise TooLarge("too large to send")
        self._bytes += size
        self.blobs.append(make())
        return len(self.blobs) - 1

    def _sequence(self, value: Any, depth: int) -> Node:
        self._take(CONTAINER)
        kind = _SEQUENCES.get(type(value), "tuple")
        base: Any = {"list": list, "size": tuple, "set": type(value), "tuple": tuple}[kind]
        return {
            "t": kind,
            "i": self.identity(value),
            "v": [self.encode(item, depth + 1) for item in base.__iter__(value)],
        }

    def _dict(self, value: dict[Any, Any], depth: int) -> Node:
        self._take(CONTAINER)
        pairs = [[self.encode(key, depth + 1), self.encode(item, depth + 1)] for key, item in dict.items(value)]
        return {"t": "dict", "i": self.identity(value), "v": pairs}

    def _tensor(self, value: torch.Tensor) -> Node:
        if value.layout is not torch.strided or value.is_quantized or value.dim() > MAX_DIMENSIONS:
            return self._taken(_named(value, f"{value.dim()} dimensions, {value.layout}"))
        plain = value.detach().as_subclass(torch.Tensor)
        node: dict[str, Any] = {
            "t": "tensor",
            "i": self.identity(value),
            "dtype": str(plain.dtype).removeprefix("torch."),
            "shape": list(plain.shape),
            "stride": list(plain.stride()),
            "device": str(plain.device)[:40],
            "requires_grad": bool(value.requires_grad),
            "parameter": isinstance(value, torch.nn.Parameter),
        }
        self._take(BLOB + DIMENSION * plain.dim())
        if plain.device.type != "meta":
            size = plain.numel() * plain.element_size()
            node["b"] = self._blob(size, lambda: _tensor_bytes(plain))
        return node

    def _array(self, value: numpy.ndarray[Any, Any]) -> Node:
        if value.dtype.kind not in ARRAY_KINDS:
            return self._taken({"t": "foreign", "type": f"ndarray of {str(value.dtype)[:40]}"})
        self._take(BLOB + DIMENSION * value.ndim)
        blob = self._blob(value.nbytes, lambda: numpy.ascontiguousarray(value).tobytes())
        return {
            "t": "array",
            "i": self.identity(value),
            "dtype": value.dtype.str,
            "shape": list(value.shape),
            "b": blob,
        }

    def _picture(self, value: Any) -> Node:
        width, height = value.size
        if value.mode not in PICTURE_MODES or width * height * 4 > MAX_BLOBS:
            return self._taken({"t": "foreign", "type": f"picture of mode {str(value.mode)[:20]}"})
        palette = self._taken(value.getpalette("RGB") if value.mode in ("P", "PA") else None)
        self._take(BLOB)
        blob = self._blob(width * height * 4, value.tobytes)
        return {
            "t": "picture",
            "i": self.identity(value),
            "mode": value.mode,
            "size": [width, height],
            "b": blob,
            "palette": palette,
        }


def _tensor_bytes(tensor: torch.Tensor) -> bytes:
    flat = tensor.cpu().resolve_conj().resolve_neg().contiguous()
    flat = flat.as_strided((flat.numel(),), (1,))  # one number is contiguous with any stride
    return flat.view(torch.uint8).numpy().tobytes() if flat.numel() else b""


def _named(value: object, why: object) -> Node:
    """The node of what does not cross: its type's name, and why."""
    return {"t": "foreign", "type": f"{type_name(value)} ({why})"}


def _is_picture(value: object) -> bool:
    image = sys.modules.get("PIL.Image")
    return image is not None and isinstance(value, image.Image)


def _text(encoder: Encoder, value: Any) -> str:
    if len(value) > MAX_TEXT:
        raise TooLarge(f"{len(value)} characters")
    text: str = encoder._taken(value)
    return text


def _int(encoder: Encoder, value: Any) -> Node:
    if -SMALL < value < SMALL:
        return value
    if value.bit_length() > 4 * MAX_DIGITS:
        raise TooLarge(f"{value.bit_length()} bits")
    return encoder._taken({"t": "int", "v": hex(value)})


def _float(_: Encoder, value: Any) -> Node:
    return value if math.isfinite(value) else {"t": "float", "v": repr(value)}


def _complex(encoder: Encoder, value: Any) -> Node:
    return encoder._taken({"t": "complex", "v": [_float(encoder, value.real), _float(encoder, value.imag)]})


def _bytes(encoder: Encoder, value: Any) -> Node:
    return {"t": "bytes", "b": encoder._blob(len(value), lambda: value)}


_SEQUENCES: dict[Any, str] = {list: "list", torch.Size: "size", set: "set", frozenset: "set"}

_SCALARS: dict[type, Callable[[Encoder, Any], Node]] = {
    int: _int,
    float: _float,
    str: _text,
    complex: _complex,
    bytes: _bytes,
    torch.dtype: lambda encoder, value: encoder._taken({"t": "dtype", "v": str(value).removeprefix("torch.")}),
    torch.device: lambda encoder, value: encoder._taken({"t": "device", "v": str(value)[:40]}),
}

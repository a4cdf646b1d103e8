"""Nodes to values; anything that is not of the format is Garbled."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy
import torch

from checker.wire.frames import MAX_BLOBS, Garbled
from checker.wire.kinds import (
    ARRAY_KINDS,
    MAX_DEPTH,
    MAX_DIGITS,
    MAX_DIMENSIONS,
    PICTURE_MODES,
    Foreign,
    Node,
    RemoteObject,
)

Resolve = Callable[[Node], object]
_ARRAY_DTYPE = re.compile(rf"[<>|][{ARRAY_KINDS}]\d{{1,2}}")


def _no_objects(node: Node) -> object:
    return RemoteObject(_count(node["n"]), str(node["type"])[:200], tuple(str(name)[:200] for name in node["classes"]))


class Decoder:
    """Decodes the nodes of one message. Raises Garbled for anything that is not of the format."""

    def __init__(self, blobs: Sequence[memoryview], resolve: Resolve = _no_objects, *, gradients: bool = False) -> None:
        self._blobs = blobs
        self._resolve = resolve
        self._gradients = gradients  # the worker's tensors require gradients where the judge's did

    def decode(self, node: Node, depth: int = 0) -> Any:
        if depth > MAX_DEPTH + 2:
            raise Garbled("too deep")
        if node is None or type(node) in (bool, int, float, str):
            return node
        if type(node) is not dict:
            raise Garbled(f"a node is {type(node).__name__}")
        try:
            return self._decode(node, depth)
        except (KeyError, TypeError, ValueError, IndexError, OverflowError, RuntimeError, AttributeError) as error:
            kind = node.get("t")
            name = kind[:20] if type(kind) is str else type(kind).__name__
            raise Garbled(f"a node of kind {name!r}: {type(error).__name__}") from None

    def _decode(self, node: dict[str, Any], depth: int) -> Any:
        kind, value = node["t"], node.get("v")
        if kind in ("list", "tuple", "size", "set"):
            items = [self.decode(item, depth + 1) for item in value]  # type: ignore[union-attr]
            return {"list": list, "tuple": tuple, "size": torch.Size, "set": set}[kind](items)
        if kind == "dict":
            return {self.decode(key, depth + 1): self.decode(item, depth + 1) for key, item in value}  # type: ignore[union-attr]
        if kind == "tensor":
            return self._tensor(node)
        if kind == "object":
            return self._resolve(node)
        return _DECODERS[kind](self, node)

    def blob(self, node: dict[str, Any]) -> memoryview:
        """The bytes that the node refers to. What it raises, `decode` turns into Garbled."""
        return self._blobs[_count(node["b"])]

    def _tensor(self, node: dict[str, Any]) -> torch.Tensor:
        dtype, shape = _dtype(node["dtype"]), _shape(node["shape"])
        if "b" not in node:
            return torch.empty(shape, dtype=dtype, device="meta")
        blob = self.blob(node)
        if len(blob) != math.prod(shape) * dtype.itemsize:
            raise Garbled("a tensor's bytes do not fit its shape")
        flat = torch.frombuffer(bytearray(blob), dtype=dtype) if len(blob) else torch.empty(0, dtype=dtype)
        tensor = _strided(flat.reshape(shape), node)
        return tensor.requires_grad_(self._gradients and node["requires_grad"] is True)


def _strided(tensor: torch.Tensor, node: dict[str, Any]) -> torch.Tensor:
    """The same values in the memory layout they had, where that layout has no overlap."""
    stride = tuple(node.get("stride", tensor.stride()))
    if stride == tensor.stride() or tensor.numel() < 2:
        return tensor
    reach = sum((size - 1) * step for size, step in zip(tensor.shape, stride, strict=True))
    if 0 in stride or reach >= 4 * tensor.numel():
        return tensor
    return torch.empty_strided(tensor.shape, stride, dtype=tensor.dtype).copy_(tensor)


def _dtype(name: str) -> torch.dtype:
    dtype = vars(torch).get(name)  # not getattr: there are names of torch's that import half of it
    if not isinstance(dtype, torch.dtype):
        raise Garbled(f"dtype {name!r:.40}")
    return dtype


def _shape(sizes: Sequence[object]) -> list[int]:
    if len(sizes) > MAX_DIMENSIONS:
        raise Garbled(f"{len(sizes)} dimensions")
    return [_count(size) for size in sizes]


def _count(value: object) -> int:
    if type(value) is not int or not 0 <= value < 2**40:
        raise Garbled(f"{value!r:.40} is no count")
    return value


def _array_node(decoder: Decoder, node: dict[str, Any]) -> Any:
    if not _ARRAY_DTYPE.fullmatch(node["dtype"]):
        raise Garbled(f"array of {node['dtype']!r:.40}")
    flat = numpy.frombuffer(bytearray(decoder.blob(node)), dtype=numpy.dtype(node["dtype"]))
    return flat.reshape(_shape(node["shape"]))


def _picture_node(decoder: Decoder, node: dict[str, Any]) -> Any:
    from PIL import Image

    width, height = map(_count, node["size"])
    if node["mode"] not in PICTURE_MODES or width * height * 4 > MAX_BLOBS:
        raise Garbled(f"picture of mode {node['mode']!r:.20}, {width} by {height}")
    picture = Image.frombytes(node["mode"], (width, height), bytes(decoder.blob(node)))
    if node["palette"] is not None:
        picture.putpalette([_count(value) % 256 for value in node["palette"]])
    return picture


def _hex(_: Decoder, node: dict[str, Any]) -> int:
    if type(node["v"]) is not str or len(node["v"]) > MAX_DIGITS + 3:
        raise Garbled("an int is too long")
    return int(node["v"], 16)


_DECODERS: dict[str, Callable[[Decoder, dict[str, Any]], Any]] = {
    "int": _hex,
    "float": lambda _, node: {"nan": math.nan, "inf": math.inf, "-inf": -math.inf}[node["v"]],
    "complex": lambda decoder, node: complex(*[decoder.decode(part) for part in node["v"]]),
    "bytes": lambda decoder, node: bytes(decoder.blob(node)),
    "dtype": lambda _, node: _dtype(node["v"]),
    "device": lambda _, node: torch.device(node["v"]),
    "path": lambda _, node: Path(node["v"]),
    "foreign": lambda _, node: Foreign(str(node["type"])[:200]),
    "array": _array_node,
    "picture": _picture_node,
}

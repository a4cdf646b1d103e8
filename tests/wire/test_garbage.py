"""Whatever bytes arrive, they are values of the format, or Garbled: nothing else is ever raised, nothing executed."""

from __future__ import annotations

import json
import struct
import sys
import time
from contextlib import suppress
from typing import Any

import pytest
import torch
from hypothesis import example, given, settings
from hypothesis import strategies as st

from checker.wire import Decoder, Encoder, Foreign, Garbled, RemoteObject, pack, read_frame
from checker.wire.frames import MAGIC, MAX_BLOBS, MAX_JSON, PREFIX
from checker.wire.kinds import MAX_DEPTH
from tests.wire.crossing import read

QUICK = settings(deadline=None, max_examples=150)

LEAVES = (
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats()
    | st.text(max_size=5)
    | st.sampled_from(
        ["nan", "inf", "float32", "int64", "load", "nn", "__class__", "<f4", "|b1", "O", "RGB", "P", "cpu"]
    )
)
KINDS = [
    *("list", "tuple", "size", "set", "dict", "tensor", "object", "int", "float", "complex", "bytes", "dtype"),
    *("device", "path", "foreign", "array", "picture", "unheard_of"),
]
FIELDS = ["v", "i", "n", "b", "type", "classes", "dtype", "shape", "stride", "device", "mode", "size", "palette"]


def nodes(children: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    fields = st.dictionaries(st.sampled_from([*FIELDS, "requires_grad"]), children, max_size=8)
    kinds = st.sampled_from(KINDS) | children
    return st.lists(children, max_size=4) | st.builds(lambda kind, rest: {"t": kind, **rest}, kinds, fields)


NODES = st.recursive(LEAVES, nodes, max_leaves=20)
BLOBS = st.lists(st.binary(max_size=16), max_size=3)


def decoded(node: Any, blobs: list[bytes] | None = None) -> Any:
    return Decoder([memoryview(blob) for blob in blobs or []]).decode(node)


@QUICK
@given(node=NODES, blobs=BLOBS)
def test_random_nodes(node: Any, blobs: list[bytes]) -> None:
    try:
        decoded(node, blobs)
    except Garbled as error:
        assert len(str(error)) < 300


@QUICK
@given(data=st.binary(max_size=200))
@example(data=b"")
def test_random_bytes(data: bytes) -> None:
    with pytest.raises((Garbled, EOFError)):
        read(data)


@QUICK
@given(text=st.binary(max_size=100) | st.recursive(LEAVES, nodes).map(lambda node: json.dumps(node).encode()))
def test_random_headers(text: bytes) -> None:
    with suppress(Garbled):
        read(PREFIX.pack(MAGIC, len(text), 0) + text)


def honest_frame() -> bytes:
    encoder = Encoder()
    values = [torch.arange(6.0).reshape(2, 3).t(), {"a": (1, 2**60, "x")}, torch.ones(2, dtype=torch.bool), 1.5, b"yz"]
    return pack([encoder.encode(value) for value in values], encoder.blobs)


@QUICK
@given(place=st.integers(0, len(honest_frame()) - 1), byte=st.integers(0, 255), cut=st.booleans())
def test_mutated_frames(place: int, byte: int, cut: bool) -> None:
    frame = bytearray(honest_frame())
    frame[place] = byte
    with suppress(Garbled, EOFError):
        body, blobs = read(bytes(frame[:place] if cut else frame))
        for node in body if isinstance(body, list) else [body]:
            Decoder(blobs).decode(node)


def deep(levels: int) -> str:
    return "[" * levels + "]" * levels


HEADERS = {
    "no JSON": "no",
    "a list": "[]",
    "no blobs": '{"body": 1}',
    "no body": '{"blobs": []}',
    "lengths that are no list": '{"body": 1, "blobs": 7}',
    "a length that is no number": '{"body": 1, "blobs": ["a"]}',
    "a length that is true": '{"body": 1, "blobs": [true]}',
    "a negative length": '{"body": 1, "blobs": [-1, 1]}',
    "lengths that are too small": '{"body": 1, "blobs": []}',
    "too deep to read": deep(100_000),
    "a number too long to read": '{"body": ' + "1" * 10_000 + ', "blobs": []}',
}


@pytest.mark.parametrize("name", HEADERS)
def test_headers_that_cannot_be(name: str) -> None:
    text = HEADERS[name].encode()
    rest = b"1234" if name == "lengths that are too small" else b""
    with pytest.raises(Garbled):
        read(PREFIX.pack(MAGIC, len(text), len(rest)) + text + rest)


@pytest.mark.parametrize("lengths", [(MAX_JSON + 1, 0), (0, MAX_BLOBS + 1), (2**32 - 1, 2**64 - 1)], ids=str)
def test_lengths_are_checked_before_anything_is_read(lengths: tuple[int, int]) -> None:
    asked: list[int] = []

    def exactly(size: int) -> bytes:
        asked.append(size)
        return struct.pack("!4sIQ", MAGIC, *lengths)

    with pytest.raises(Garbled):
        read_frame(exactly)
    assert asked == [PREFIX.size]


TENSOR = {"t": "tensor", "dtype": "float32", "shape": [2], "stride": [1], "b": 0, "requires_grad": False}
PICTURE = {"t": "picture", "mode": "RGB", "size": [1, 1], "b": 0, "palette": None}
HUGE = 2**39
WRONG: dict[str, Any] = {
    "a tensor of too few bytes": {**TENSOR, "shape": [3]},
    "a tensor of negative size": {**TENSOR, "shape": [-2]},
    "a shape of floats": {**TENSOR, "shape": [2.0]},
    "a shape of bools": {**TENSOR, "shape": [True, 2]},
    "a dtype that is a function": {**TENSOR, "dtype": "load"},
    "a dtype that is no text": {**TENSOR, "dtype": ["float32"]},
    "a dtype that is a module": {"t": "dtype", "v": "nn"},
    "a dtype that is a class": {"t": "dtype", "v": "Tensor"},
    "a million dimensions": {**TENSOR, "shape": [1] * 1_000_000},
    "a meta tensor beyond all bounds": {"t": "tensor", "dtype": "float32", "shape": [HUGE] * 3},
    "a blob that is not there": {**TENSOR, "b": 7},
    "a blob from the end": {**TENSOR, "b": -1},
    "strides of text": {**TENSOR, "stride": ["1"]},
    "strides of another length": {**TENSOR, "stride": [1, 1]},
    "negative strides": {**TENSOR, "stride": [-1]},
    "an array of objects": {"t": "array", "dtype": "|O", "shape": [1], "b": 0},
    "an array of records": {"t": "array", "dtype": "f4,f4", "shape": [1], "b": 0},
    "an array of a dtype that Python has to read": {"t": "array", "dtype": "(1,)f4", "shape": [1], "b": 0},
    "an array of times": {"t": "array", "dtype": "<M8[s]", "shape": [1], "b": 0},
    "a picture larger than its bytes": {**PICTURE, "size": [30_000, 30_000]},
    "a picture beyond memory": {**PICTURE, "size": [HUGE, HUGE]},
    "a picture of an unknown mode": {**PICTURE, "mode": "BGR;24"},
    "a palette where there is none": {**PICTURE, "palette": [1, 2, 3]},
    "an int without end": {"t": "int", "v": "f" * 10_000},
    "an int that is a list": {"t": "int", "v": [1]},
    "a float by another name": {"t": "float", "v": "1e999"},
    "a complex of three": {"t": "complex", "v": [1, 2, 3]},
    "a set of lists": {"t": "set", "v": [{"t": "list", "v": []}]},
    "a dict of single values": {"t": "dict", "v": [1, 2]},
    "a dict with a list as its key": {"t": "dict", "v": [[{"t": "list", "v": []}, 1]]},
    "a device that there is not": {"t": "device", "v": "toaster"},
    "a size of text": {"t": "size", "v": ["a"]},
    "a path that is a number": {"t": "path", "v": 3},
    "an object without a number": {"t": "object", "type": "X", "classes": []},
    "an object with a number of text": {"t": "object", "n": "1", "type": "X", "classes": []},
    "a list of nothing": {"t": "list"},
    "a kind that is no text": {"t": []},
    "a kind that there is not": {"t": "lambda", "v": "print()"},
    "no kind": {},
    "a plain list": [1],
}


@pytest.mark.parametrize("name", WRONG)
def test_nodes_that_cannot_be(name: str) -> None:
    start = time.monotonic()
    with pytest.raises(Garbled):
        decoded(WRONG[name], [bytes(8)])
    assert time.monotonic() - start < 5


def test_too_deep() -> None:
    node: Any = 1
    for _ in range(MAX_DEPTH + 4):
        node = {"t": "list", "v": [node]}
    with pytest.raises(Garbled, match="too deep"):
        decoded(node)


def test_a_kind_too_deep_to_be_told() -> None:
    kind = json.loads(deep(sys.getrecursionlimit() // 2))
    with pytest.raises(Garbled):
        decoded({"t": kind})


def test_what_stays_behind_is_only_a_name() -> None:
    node = {"t": "object", "n": 3, "type": "N" * 500, "classes": ["a.B" * 200, 7]}
    assert decoded(node) == RemoteObject(3, "N" * 200, (("a.B" * 200)[:200], "7"))
    assert decoded({"t": "foreign", "type": ["odd"]}) == Foreign("['odd']")

"""Nothing too large, too deep or without end leaves a process; what is left behind arrives as its type's name."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import numpy
import pytest
import torch
from PIL import Image

from checker.wire import Encoder, Foreign, pack
from checker.wire.encoder import MAX_VALUES
from checker.wire.frames import MAX_BLOBS, MAX_JSON
from checker.wire.kinds import MAX_DEPTH, MAX_DIGITS
from tests.wire.crossing import crossed, crossed_all


def nested(depth: int) -> list[Any]:
    value: list[Any] = []
    for _ in range(depth):
        value = [value]
    return value


def contains_itself(times: int) -> list[Any]:
    value: list[Any] = []
    value.extend([value] * times)
    return value


def dict_of_itself() -> dict[str, Any]:
    value: dict[str, Any] = {}
    value["a"], value["b"] = value, [value]
    return value


def colourful() -> Image.Image:
    picture = Image.new("P", (1, 1))
    picture.putpalette([100] * 768)
    return picture


LARGEST = MAX_BLOBS + 1
TOO_LARGE: dict[str, tuple[Callable[[], object], str]] = {
    "one element, ten thousand million times": (
        lambda: torch.zeros(1).expand(10**10),
        "Tensor (too large to send)",
    ),
    "a tensor": (lambda: torch.empty(LARGEST, dtype=torch.uint8), "Tensor (too large to send)"),
    "an array": (lambda: numpy.broadcast_to(numpy.zeros(1), 10**10), "ndarray (too large to send)"),
    "bytes": (lambda: bytes(LARGEST), "bytes (too large to send)"),
    "a picture": (lambda: Image.new("L", (20_000, 20_000)), "picture of mode L"),
    "a text": (lambda: "x" * 200_001, "str (200001 characters)"),
    "an int": (lambda: 16**MAX_DIGITS, f"int ({4 * MAX_DIGITS + 1} bits)"),
    "dimensions": (lambda: torch.zeros([1] * 65), "Tensor (65 dimensions, torch.strided)"),
    "numbers": (lambda: [0.1] * 300_000, "list (too many parts)"),
    "tensors": (lambda: [torch.tensor(1.0)] * 50_000, "list (too many parts)"),
    "texts": (lambda: ["汉" * 100_000] * 20, "list (too many parts)"),
    "pictures with palettes": (lambda: [colourful()] * 5_000, "list (too many parts)"),
    "things that do not cross": (lambda: [len] * 200_000, "list (too many parts)"),
    "texts that are too long": (lambda: ["x" * 200_001] * 200_000, "list (too many parts)"),
    "a tuple twice inside itself": (lambda: (contains_itself(2),), "tuple (too many parts)"),
    "a list that is wide and holds itself": (lambda: contains_itself(100_000), "list (too many parts)"),
    "a dict that holds itself": (dict_of_itself, "dict (too many parts)"),
}


@pytest.mark.parametrize("name", TOO_LARGE)
def test_too_large(name: str) -> None:
    make, type_name = TOO_LARGE[name]
    value = make()
    start = time.monotonic()
    assert crossed(value) == Foreign(type_name)
    assert time.monotonic() - start < 5  # a fraction of a second where nothing else runs


def test_depth() -> None:
    assert crossed(nested(MAX_DEPTH)) == nested(MAX_DEPTH)
    inner = crossed(nested(MAX_DEPTH + 1))
    for _ in range(MAX_DEPTH + 1):
        (inner,) = inner
    assert inner == Foreign("list (too deep)")


def test_a_list_that_holds_itself_ends_somewhere() -> None:
    inner = crossed(contains_itself(1))
    for _ in range(MAX_DEPTH + 1):
        (inner,) = inner
    assert inner == Foreign("list (too deep)")


def test_the_largest_int_can_be_written_out() -> None:
    value = 16**MAX_DIGITS - 1
    assert crossed(value) == value
    assert str(crossed(-value)) == str(-value)  # Python refuses to write longer ones


def test_meta_tensors_have_a_shape_and_no_bytes() -> None:
    value = torch.empty(10**6, 10**6, dtype=torch.float64, device="meta")
    back = crossed(value)
    assert back.device.type == "meta" and back.shape == (10**6, 10**6) and back.dtype is torch.float64


def test_what_does_not_fit_takes_nothing_from_its_neighbours() -> None:
    """The arguments of a call come in the same message as what it returned."""
    tensor, many = torch.arange(3.0), [torch.ones(2)] * 50_000
    back = crossed_all(many, torch.zeros(1).expand(10**10), many, tensor)
    assert back[:3] == [
        Foreign("list (too many parts)"),
        Foreign("Tensor (too large to send)"),
        Foreign("list (too many parts)"),
    ]
    assert torch.equal(back[3], tensor)


def test_one_part_that_is_too_large_leaves_the_others() -> None:
    back = crossed([1, torch.zeros(1).expand(10**10), "x" * 200_001])
    assert back == [1, Foreign("Tensor (too large to send)"), Foreign("str (200001 characters)")]


PARTS = [float("-inf"), -1.2345678901234567e-300, complex(-1e-300, float("nan")), torch.float32, "\0", -(2**53) + 1]


@pytest.mark.parametrize(
    "part", [*PARTS, torch.device("cpu"), {}, [()], {1: 2.5}, torch.zeros([1] * 64), len, 2**60], ids=repr
)
def test_whatever_is_encoded_fits_into_a_frame(part: object) -> None:
    """What the encoder counts of a part is nearly what it takes, so that the most it lets through can be sent."""
    encoder = Encoder()
    header = pack(encoder.encode([part] * 1_000), [])
    assert len(header) < encoder._json * MAX_JSON / MAX_VALUES


@pytest.mark.parametrize("blobs", [[b"x"] * 3, [bytes(MAX_BLOBS + 1)]], ids=["small", "large"])
def test_a_frame_that_is_too_large_is_not_packed(blobs: list[bytes]) -> None:
    body = "x" * (MAX_JSON if len(blobs) == 3 else 1)
    with pytest.raises(ValueError, match="too large"):
        pack(body, blobs)

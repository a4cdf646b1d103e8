"""Every kind crosses there and back, and has one canonical image."""

from __future__ import annotations

import collections
import enum
import math
from pathlib import Path, PureWindowsPath
from typing import Any

import numpy
import pytest
import torch
from PIL import Image

from checker.wire import Encoder, Foreign
from tests.wire.crossing import crossed, crossed_all

Point = collections.namedtuple("Point", ["x", "y"])


class Yes(int):
    """An int that says it is equal to everything."""

    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = int.__hash__


class Colour(enum.IntEnum):
    RED = 1


class Subclass(torch.Tensor):
    pass


PLAIN = [
    None,
    True,
    False,
    0,
    -7,
    2**53 - 1,
    2**53,
    -(2**200),
    0.0,
    -0.1,
    1e-300,
    math.inf,
    -math.inf,
    1 + 2j,
    complex(math.inf, -1.0),
    "",
    "汉字\n\x1b[31m\ud800",
    b"",
    b"\0\xff",
    [],
    [1, [2.0, ["three"]]],
    (),
    (1,),
    (1, (2, 3)),
    {},
    {"a": 1, 2: [3], (4, 5): None},
    set(),
    {"two"},
    torch.Size([2, 3]),
    torch.float32,
    torch.bfloat16,
    torch.bool,
    torch.device("cpu"),
    torch.device("cuda:1"),
    Path("a") / "b.txt",
]


@pytest.mark.parametrize("value", PLAIN, ids=repr)
def test_a_plain_value_is_what_it_was(value: object) -> None:
    back = crossed(value)
    assert type(back) is type(value)
    assert back == value


def test_nan_stays_nan() -> None:
    assert math.isnan(crossed(math.nan))
    assert math.isnan(crossed([complex(0.0, math.nan)])[0].imag)


def test_the_sign_of_zero_stays() -> None:
    assert math.copysign(1.0, crossed(-0.0)) == -1.0


DTYPES = [
    torch.float16,
    torch.bfloat16,
    torch.float32,
    torch.float64,
    torch.complex64,
    torch.complex128,
    torch.uint8,
    torch.int8,
    torch.int16,
    torch.int32,
    torch.int64,
    torch.bool,
]


@pytest.mark.parametrize("dtype", DTYPES, ids=str)
@pytest.mark.parametrize("shape", [(), (0,), (3,), (2, 0, 3), (2, 3, 4)], ids=str)
def test_tensors(dtype: torch.dtype, shape: tuple[int, ...]) -> None:
    value = (torch.arange(math.prod(shape)).reshape(shape) % 3).to(dtype)
    back = crossed(value)
    assert type(back) is torch.Tensor
    assert back.dtype is dtype and back.shape == shape
    assert torch.equal(back, value)


SQUARE = torch.arange(24.0).reshape(4, 6)
PICTURES = torch.arange(2.0 * 3 * 4 * 5).reshape(2, 3, 4, 5)
LAYOUTS = {
    "transposed": (SQUARE.t(), (1, 6)),
    "every second column": (SQUARE[:, ::2], (6, 2)),
    "cut out": (PICTURES[:, 1:, :, 2:], (60, 20, 5, 1)),
    "channels last": (PICTURES.to(memory_format=torch.channels_last), (60, 1, 15, 3)),
    "permuted": (PICTURES.permute(2, 0, 3, 1), (5, 60, 1, 20)),
    "windows that overlap": (torch.arange(5.0).unfold(0, 3, 1), (1, 1)),
    "expanded: laid out in full": (torch.arange(3.0).expand(2, 3), (3, 1)),
    "far apart: laid out in full": (torch.arange(300.0)[::100], (1,)),
    "conjugated": (torch.tensor([1 + 2j, 3j]).conj(), (1,)),
    "one of many": (torch.arange(6.0)[::6], (1,)),
    "one column of many": (SQUARE[:1, ::6], (1, 1)),
    "negated, one number": (torch.tensor([1 + 2j]).conj().imag, (1,)),
    "negated": (torch.tensor([1 + 2j, 3j]).conj().imag, (2,)),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_memory_layouts(name: str) -> None:
    value, stride = LAYOUTS[name]
    back = crossed(value)
    assert torch.equal(back, value)
    assert back.stride() == stride


@pytest.mark.parametrize("dtype", ["?", "<i4", ">i4", "<u2", "<f2", "<f4", ">f8", "<c8"])
@pytest.mark.parametrize("shape", [(), (0,), (2, 3)], ids=str)
def test_arrays(dtype: str, shape: tuple[int, ...]) -> None:
    value = numpy.array(numpy.arange(math.prod(shape)).reshape(shape) % 3, dtype=dtype)
    back = crossed(value)
    assert type(back) is numpy.ndarray
    assert back.dtype == value.dtype and back.shape == shape
    assert numpy.array_equal(back, value)


def test_an_array_in_fortran_order_keeps_its_values() -> None:
    value = numpy.asfortranarray(numpy.arange(6).reshape(2, 3))
    assert numpy.array_equal(crossed(value), value)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "YCbCr", "HSV", "I", "F", "I;16"])
def test_pictures(mode: str) -> None:
    grey = Image.linear_gradient("L").resize((7, 5))
    value = Image.new(mode, (7, 5)) if mode == "I;16" else grey.convert("RGB").convert(mode)
    back = crossed(value)
    assert back.mode == mode and back.size == (7, 5)
    assert back.tobytes() == value.tobytes()
    assert back.getpalette() == value.getpalette()


# Right answers whose type is another one than the canonical.
CANONICAL: dict[str, tuple[object, object]] = {
    "OrderedDict": (collections.OrderedDict(a=1), {"a": 1}),
    "defaultdict": (collections.defaultdict(list, a=[1]), {"a": [1]}),
    "Counter": (collections.Counter("aab"), {"a": 2, "b": 1}),
    "namedtuple": (Point(1, 2), (1, 2)),
    "frozenset": (frozenset([1]), {1}),
    "a Windows path": (PureWindowsPath("a"), Path("a")),
}


@pytest.mark.parametrize("name", CANONICAL)
def test_the_canonical_image(name: str) -> None:
    value, image = CANONICAL[name]
    back = crossed(value)
    assert type(back) is type(image) and back == image


def test_what_torch_returns_in_pairs_is_a_tuple() -> None:
    values, places = crossed(torch.tensor([[1.0, 3.0]]).max(dim=1))
    assert torch.equal(values, torch.tensor([3.0])) and torch.equal(places, torch.tensor([1]))


@pytest.mark.parametrize(
    "value",
    [torch.nn.Parameter(torch.ones(2)), torch.ones(2).as_subclass(Subclass), torch.nn.Buffer(torch.ones(2))],
    ids=["Parameter", "subclass", "Buffer"],
)
def test_every_tensor_is_a_plain_tensor(value: torch.Tensor) -> None:
    back = crossed(value)
    assert type(back) is torch.Tensor
    assert torch.equal(back, torch.ones(2)) and not back.requires_grad


def test_a_picture_that_was_opened_is_a_picture(tmp_path: Path) -> None:
    Image.new("RGB", (3, 2), (1, 2, 3)).save(tmp_path / "small.png")
    with Image.open(tmp_path / "small.png") as opened:
        assert type(opened) is not Image.Image
        back = crossed(opened)
    assert type(back) is Image.Image and back.getpixel((2, 1)) == (1, 2, 3)


NAMED: dict[str, tuple[object, str]] = {
    "an int that is equal to all": (Yes(3), "Yes"),
    "an enum": (Colour.RED, "Colour"),
    "numpy's float, which is a float": (numpy.float64(1.0), "float64"),
    "numpy's string, which is a str": (numpy.str_("a"), "str_"),
    "a function": (len, "builtin_function_or_method"),
    "a class": (int, "type"),
    "a generator": ((number for number in ()), "generator"),
    "an array of objects": (numpy.array([None]), "ndarray of object"),
    "an array of records": (numpy.zeros(2, dtype="i4,f4"), "ndarray of [('f0', '<i4'), ('f1', '<f4')]"),
    "a sparse tensor": (torch.eye(2).to_sparse(), "Tensor (2 dimensions, torch.sparse_coo)"),
}


@pytest.mark.parametrize("name", NAMED)
def test_anything_else_arrives_as_its_types_name(name: str) -> None:
    value, type_name = NAMED[name]
    assert crossed(value) == Foreign(type_name)


def test_a_type_that_lies_about_its_name() -> None:
    class Meta(type):
        __name__ = "int"  # type: ignore[assignment]

    liar = Meta("Liar", (), {"__class__": int})()
    assert crossed(liar) == Foreign("Liar")


def test_inside_a_container_only_the_foreign_part_is_named() -> None:
    assert crossed([1, Yes(2), {"a": len}]) == [1, Foreign("Yes"), {"a": Foreign("builtin_function_or_method")}]


def test_gradients_are_asked_for_on_one_side_only() -> None:
    value = torch.ones(2, requires_grad=True)
    assert not crossed(value).requires_grad
    assert crossed(value, gradients=True).requires_grad
    assert Encoder().encode(value)["requires_grad"] is True


def test_one_object_has_one_number_in_a_message() -> None:
    tensor, items = torch.ones(2), [1]
    encoder = Encoder()
    numbers = [encoder.encode(value)["i"] for value in (tensor, items, tensor, torch.ones(2), items, [1])]
    assert numbers == [0, 1, 0, 2, 1, 3]
    inner: Any = encoder.encode((items,))["v"][0]
    assert inner["i"] == 1


def test_objects_that_are_gone_lend_their_number_to_nobody() -> None:
    encoder = Encoder()
    numbers = [encoder.encode([count])["i"] for count in range(100)]
    assert len(set(numbers)) == 100


def test_several_values_share_the_bytes_of_a_message() -> None:
    first, second = torch.ones(2), torch.zeros(3)
    back = crossed_all(first, second, [first])
    assert torch.equal(back[0], first) and torch.equal(back[1], second) and torch.equal(back[2][0], first)

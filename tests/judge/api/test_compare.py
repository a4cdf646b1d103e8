"""What differs: the type before the shape, the shape before the dtype, the dtype before the first wrong element."""

from __future__ import annotations

import math
import re
import sys
from typing import Any

import numpy
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from checker.course.verdicts import Finding
from checker.judge.api import close
from checker.judge.api.compare import EXACT, difference
from checker.wire import Foreign, RemoteObject

T = torch.tensor
NAN, INF = math.nan, math.inf


def seen(got: Any, expected: Any) -> Finding:
    """The difference there must be."""
    finding = difference(got, expected)
    assert finding is not None
    return finding


EQUAL: list[tuple[Any, Any]] = [
    (3, 3),
    (True, True),
    (None, None),
    ("a", "a"),
    (b"a", b"a"),
    (1.0, 1.0),
    (1.00005, 1.0),
    (1e-6, 0.0),
    (NAN, NAN),
    (INF, INF),
    (1 + 2j, 1 + 2j),
    ((2, 3), (2, 3)),
    (torch.Size([2, 3]), (2, 3)),
    ((2, 3), torch.Size([2, 3])),
    ([1, [2.0, "a"]], [1, [2.0, "a"]]),
    ({"a": 1, "b": [2]}, {"b": [2], "a": 1}),
    ({1, 2}, {2, 1}),
    (T([1.0, NAN, INF]), T([1.0, NAN, INF])),
    (T([1.00005, 2.0]), T([1.0, 2.0])),
    (T([[1, 2]]), T([[1, 2]])),
    (T([True]), T([True])),
    (torch.ones(2, requires_grad=True), torch.ones(2)),
    (torch.empty(0, 3), torch.empty(0, 3)),
    (torch.arange(6.0).reshape(2, 3).t(), torch.arange(6.0).reshape(2, 3).t().contiguous()),
    (torch.empty(2, device="meta"), torch.empty(2, device="meta")),
    (numpy.array([1.0, 2.0]), numpy.array([1.0, 2.0])),
    (numpy.array([1.0], dtype=">f4"), numpy.array([1.0], dtype="f4")),
    (numpy.arange(6)[::-1], numpy.arange(6)[::-1]),
    (torch.float32, torch.float32),
    (torch.device("cpu"), torch.device("cpu")),
    (T([1.0]), close(T([1.2]), atol=0.3)),
    (1.0, close(1.2, atol=0.3)),
    ([T([1.0]), "a"], [close(T([1.2]), atol=0.3), "a"]),
    ({"a": 1.0}, {"a": close(1.2, rtol=0.3)}),
    (([1.0],), close(([1.2],), atol=0.3)),
]


def name_of(value: object) -> str:
    """Without the address, which is another one in each of the processes that share the tests."""
    return re.sub(" at 0x[0-9A-F]+", "", repr(value))


@pytest.mark.parametrize(("got", "expected"), EQUAL, ids=name_of)
def test_equal(got: Any, expected: Any) -> None:
    assert difference(got, expected) is None


def remote(name: str, *classes: str) -> RemoteObject:
    return RemoteObject(0, name, classes)


WRONG_TYPE: list[tuple[Any, Any, str, str]] = [
    (3.0, 3, "float", "int"),
    (3, 3.0, "int", "float"),
    (True, 1, "bool", "int"),
    (1, True, "int", "bool"),
    (False, 0.0, "bool", "float"),
    (0, None, "int", "None"),
    (None, 0, "None", "int"),
    ("3", 3, "str", "int"),
    (b"a", "a", "bytes", "str"),
    ([2, 3], (2, 3), "list", "tuple"),
    ((2, 3), [2, 3], "tuple", "list"),
    (torch.Size([2]), [2], "Size", "list"),
    ([], set(), "list", "set"),
    ({}, [], "dict", "list"),
    (T(3), 3, "torch.Tensor", "int"),
    (T(3.0), 3.0, "torch.Tensor", "float"),
    (3.0, T(3.0), "float", "torch.Tensor"),
    ([1.0, 2.0], T([1.0, 2.0]), "list", "torch.Tensor"),
    (numpy.array([1.0]), T([1.0]), "numpy.ndarray", "torch.Tensor"),
    (T([1.0]), numpy.array([1.0]), "torch.Tensor", "numpy.ndarray"),
    ("float32", torch.float32, "str", "dtype"),
    (remote("Yes", "ch90_sample.Yes"), 3, "Yes", "int"),
    (remote("bool", "numpy.bool", "numpy.generic"), True, "numpy.bool", "bool"),
    (remote("float64", "numpy.float64"), 1.0, "numpy.float64", "float"),
    (Foreign("Tensor (too large to send)"), T([1.0]), "Tensor (too large to send)", "torch.Tensor"),
    (Foreign("a\x1b[31m"), 1, "a\\x1b[31m", "int"),
    (Image.new("L", (2, 2)), T([1.0]), "PIL.Image", "torch.Tensor"),
    (T([1.0]), Image.new("L", (2, 2)), "torch.Tensor", "PIL.Image"),
    (3, close(3.0, atol=9.0), "int", "float"),
    ([1, 2.0], [1, 2], "float", "int"),
    ({"a": 1.0}, {"a": 1}, "float", "int"),
]


@pytest.mark.parametrize(("got", "expected", "got_type", "expected_type"), WRONG_TYPE, ids=name_of)
def test_the_type_is_exact(got: Any, expected: Any, got_type: str, expected_type: str) -> None:
    finding = seen(got, expected)
    assert finding.label == "wrong_type"
    assert finding.values == {"got_type": got_type, "expected_type": expected_type}


WRONG: list[tuple[Any, Any, str, dict[str, str]]] = [
    # shape before dtype before value
    (T([1, 2, 3]), T([[9.0]]), "wrong_shape", {"got_shape": "(3,)", "expected_shape": "(1, 1)"}),
    (T(1.0), T([1.0]), "wrong_shape", {"got_shape": "()", "expected_shape": "(1,)"}),
    (T([1]), T([2.0]), "wrong_dtype", {"got_dtype": "int64", "expected_dtype": "float32"}),
    (T([1.0], dtype=torch.float64), T([2.0]), "wrong_dtype", {"got_dtype": "float64", "expected_dtype": "float32"}),
    (torch.empty(0), torch.empty(0, dtype=torch.int64), "wrong_dtype", {"got_dtype": "float32"}),
    (torch.empty(2, device="meta"), torch.ones(2), "wrong_device", {"got": "meta", "expected": "cpu"}),
    # the first wrong element, and how many there are
    (T([1.0, 5.0, 6.0]), T([1.0, 2.0, 3.0]), "wrong_element", {"index": "[1]", "got": "5.0", "expected": "2.0"}),
    (T([1.0, 5.0, 6.0]), T([1.0, 2.0, 3.0]), "wrong_element", {"wrong": "2", "total": "3"}),
    (T([[1, 2], [3, 5]]), T([[1, 2], [3, 4]]), "wrong_element", {"index": "[1, 1]", "got": "5", "expected": "4"}),
    (T([True, False]), T([True, True]), "wrong_element", {"index": "[1]", "got": "False", "expected": "True"}),
    (T(5.0), T(2.0), "wrong_element", {"index": "", "got": "5.0", "expected": "2.0"}),
    (T([1.001]), T([1.0]), "wrong_element", {"got": "1.001"}),
    (T([1e-3]), T([0.0]), "wrong_element", {"got": "0.001"}),
    (T([1.0]), T([NAN]), "wrong_element", {"got": "1.0", "expected": "nan"}),
    (T([INF]), T([-INF]), "wrong_element", {"got": "inf", "expected": "-inf"}),
    (T([1.0, NAN]), T([1.0, 2.0]), "not_a_number", {"index": "[1]", "got": "nan"}),
    (T([INF]), T([2.0]), "not_a_number", {"index": "[0]", "got": "inf"}),
    (T(NAN), T(2.0), "not_a_number", {"index": ""}),
    # arrays
    (numpy.array([1.0, 5.0]), numpy.array([1.0, 2.0]), "wrong_element", {"index": "[1]", "got": "5.0"}),
    (numpy.array([1.0], dtype="f4"), numpy.array([1.0]), "wrong_dtype", {"got_dtype": "float32"}),
    pytest.param(
        *(numpy.array([1.0], dtype="g"), numpy.array([1.0]), "wrong_dtype", {"expected_dtype": "float64"}),
        marks=pytest.mark.skipif(sys.platform == "win32", reason="there it has the size of float64"),
    ),
    (numpy.array([[1]]), numpy.array([1.0]), "wrong_shape", {"got_shape": "(1, 1)", "expected_shape": "(1,)"}),
    # plain values
    (4, 3, "wrong_value", {}),
    ("b", "a", "wrong_value", {}),
    (1.001, 1.0, "wrong_value", {}),
    (INF, -INF, "wrong_value", {}),
    (1.0, INF, "wrong_value", {}),
    (NAN, 1.0, "not_a_number", {"index": "", "got": "nan", "expected": "1.0"}),
    (torch.float64, torch.float32, "wrong_value", {}),
    ({1}, {2}, "wrong_value", {}),
    ({True}, {1}, "wrong_value", {}),
    # sequences
    ([1, 2], [1, 2, 3], "wrong_length", {"got": "2", "expected": "3"}),
    ((), (1,), "wrong_length", {"got": "0", "expected": "1"}),
    ([1, 9, 8], [1, 2, 3], "wrong_element", {"index": "[1]", "got": "9", "expected": "2", "wrong": "2", "total": "3"}),
    ([[1, 2], [3, 9]], [[1, 2], [3, 4]], "wrong_element", {"index": "[1][1]", "got": "9", "expected": "4"}),
    ([T([1.0, 9.0])], [T([1.0, 2.0])], "wrong_element", {"index": "[0][1]", "got": "9.0", "expected": "2.0"}),
    ([T([1.0])], [T([[1.0]])], "wrong_shape", {"got_shape": "(1,)", "expected_shape": "(1, 1)"}),
    ([[1], [2, 3]], [[1], [2]], "wrong_length", {"got": "2", "expected": "1"}),
    (("a", 1), ("b", 1), "wrong_element", {"index": "[0]", "got": "'a'", "expected": "'b'"}),
    # dicts
    ({"a": 1}, {"a": 1, "b": 2}, "wrong_keys", {"missing": "['b']", "extra": ""}),
    ({"a": 1, "c": 3}, {"a": 1}, "wrong_keys", {"missing": "", "extra": "['c']"}),
    ({"x": 1}, {"a": 1}, "wrong_keys", {"missing": "['a']", "extra": "['x']"}),
    ({True: 1}, {1: 1}, "wrong_keys", {"missing": "[1]", "extra": "[True]"}),
    ({"a": 2}, {"a": 1}, "wrong_value", {}),
    ({"a": T([1.0, 3.0])}, {"a": T([1.0, 2.0])}, "wrong_element", {"index": "[1]"}),
    # the tolerance that was asked for, and no more
    (1.31, close(1.0, atol=0.3), "wrong_value", {}),
    (T([1.31]), close(T([1.0]), atol=0.3), "wrong_element", {}),
    ([T([1.0]), 1.0], [close(T([1.2]), atol=0.3), 1.2], "wrong_element", {"index": "[1]"}),
    (T([1]), close(T([2]), atol=5), "wrong_element", {}),
]


@pytest.mark.parametrize(("got", "expected", "label", "values"), WRONG, ids=name_of)
def test_what_is_wrong(got: Any, expected: Any, label: str, values: dict[str, str]) -> None:
    finding = seen(got, expected)
    assert finding.label == label
    assert dict(finding.values) | values == dict(finding.values)


def picture(*colours: tuple[int, int, int]) -> Image.Image:
    """One row of pixels."""
    row = Image.new("RGB", (len(colours), 1))
    row.putdata(colours)
    return row


RED, BLUE = (255, 0, 0), (0, 0, 255)
PICTURES: list[tuple[Image.Image, Image.Image, str, dict[str, str]]] = [
    (picture(RED, RED), picture(RED, BLUE), "wrong_pixel", {"x": "1", "y": "0", "got": "[255, 0, 0]"}),
    (picture(RED).convert("L"), picture(RED), "wrong_mode", {"got": "L", "expected": "RGB"}),
    (picture(RED, RED), picture(RED), "wrong_size", {"got": "(2, 1)", "expected": "(1, 1)"}),
    (picture(RED).convert("L"), picture(BLUE).convert("L"), "wrong_pixel", {"got": "76", "expected": "29"}),
]


@pytest.mark.parametrize(("got", "expected", "label", "values"), PICTURES)
def test_pictures(got: Image.Image, expected: Image.Image, label: str, values: dict[str, str]) -> None:
    finding = seen(got, expected)
    assert finding.label == label
    assert dict(finding.values) | values == dict(finding.values)
    assert difference(expected.copy(), expected) is None


def test_the_finding_shows_both_sides() -> None:
    finding = seen(T([1.0, 5.0]), close(T([1.0, 2.0]), atol=0.1))
    assert (finding.got, finding.expected) == ("torch.tensor([1.0, 5.0])", "torch.tensor([1.0, 2.0])")


def test_tolerances_inside_are_not_shown() -> None:
    assert seen(([1.0],), ([close(2.0, atol=0.1)],)).expected == "([2.0],)"
    assert seen(1, (close(2.0), "a")).expected == "(2.0, 'a')"


def test_a_large_neighbour_excuses_a_rounding_but_not_a_mistake() -> None:
    expected = T([1e6, 0.0])
    assert difference(T([1e6, 1.0]), expected) is None  # what a sum of such numbers may be off by
    assert difference(T([1e6, 100.0]), expected) is not None


def test_double_precision_is_compared_as_such() -> None:
    expected = T([1.0], dtype=torch.float64)
    assert difference(expected + 1e-5, expected) is not None
    assert difference(expected + 1e-10, expected) is None


def test_exact_means_to_the_last_bit() -> None:
    almost = T([0.1 + 1e-8])
    assert difference(almost, T([0.1]), EXACT) is not None
    assert difference(0.1 + 1e-16, 0.1, EXACT) is not None
    assert difference(T([NAN, 0.1]), T([NAN, 0.1]), EXACT) is None


def test_what_was_compared_is_not_changed() -> None:
    got, expected = torch.ones(2, requires_grad=True), torch.ones(2)
    difference(got * 2, expected)
    assert got.grad is None and torch.equal(expected, torch.ones(2))


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.floats(-2, 2, width=16) | st.sampled_from(["", "a"]),
    lambda inner: st.lists(inner, max_size=3) | st.tuples(inner) | st.dictionaries(st.sampled_from("ab"), inner),
    max_leaves=6,
)


@settings(deadline=None, max_examples=200)
@given(one=VALUES, other=VALUES)
def test_any_two_values(one: Any, other: Any) -> None:
    assert difference(one, one) is None
    assert (difference(one, other) is None) == (difference(other, one) is None)
    if difference(one, other) is None:
        assert repr(one) == repr(other) or one == other or "0.0" in repr(one) + repr(other)

"""Values as texts: bounded, safe in a terminal; and a call's text is Python that makes the same call."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Callable
from typing import Any

import numpy
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from checker.judge.api import Answer, Draw
from checker.judge.api.compare import EXACT, difference
from checker.judge.api.text import argument, call, kind, short, visible
from checker.wire import Foreign, RemoteObject

VISIBLE = {
    "plain text": "plain text",
    "汉字 ü ½": "汉字 ü ½",
    "a\tb\nc": "a\\tb\\nc",
    "\x1b[31mred": "\\x1b[31mred",
    "\r\n": "\\n",
    "a\rb": "a\\rb",
    "\x00\x07\x9b": "\\x00\\x07\\x9b",
    "\u202eevil\u2066": "\\u202eevil\\u2066",
    "\u2028\u2029": "\\u2028\\u2029",
    "\ud800": "\\ud800",
    "\U000e0001": "\\U000e0001",
}


@pytest.mark.parametrize("text", VISIBLE, ids=ascii)
def test_visible(text: str) -> None:
    assert visible(text) == VISIBLE[text]


def test_lines_may_stay_lines() -> None:
    assert visible("a\r\n\tb\x1b", lines=True) == "a\n\tb\\x1b"


def test_visible_is_cut() -> None:
    assert visible("x" * 400) == "x" * 400
    assert visible("x" * 401) == "x" * 399 + "…"
    assert visible("\x00" * 10, limit=6) == "\\x00\\…"


@given(text=st.text(st.characters(), max_size=500), limit=st.integers(5, 50))
@settings(deadline=None, max_examples=200)
def test_nothing_visible_drives_a_terminal(text: str, limit: int) -> None:
    shown = visible(text, limit=limit)
    assert len(shown) <= limit
    assert not any(unicodedata.category(char)[0] == "C" for char in shown)
    assert len(shown.splitlines()) <= 1


SHORT: list[tuple[Any, str]] = [
    (None, "None"),
    (True, "True"),
    (3, "3"),
    (2.0, "2.0"),
    (0.1 + 0.2, "0.3"),
    (123456789.0, "1.23457e+08"),
    (math.nan, "nan"),
    (-math.inf, "-inf"),
    ("a'\n", '"a\'\\n"'),
    (b"\0", "b'\\x00'"),
    ([], "[]"),
    ([1, [2.5]], "[1, [2.5]]"),
    ((), "()"),
    ((1,), "(1,)"),
    (set(), "set()"),
    ({1}, "{1}"),
    ({}, "{}"),
    ({"a": [1.0]}, "{'a': [1.0]}"),
    (list(range(25)), f"[{', '.join(map(str, range(20)))}, …]"),
    (dict.fromkeys(range(21), 0), "{" + ", ".join(f"{key}: 0" for key in range(20)) + ", …}"),
    (torch.Size([2, 3]), "torch.Size([2, 3])"),
    (torch.float32, "torch.float32"),
    (torch.tensor(2.5), "torch.tensor(2.5)"),
    (torch.tensor([1.0, -0.3]), "torch.tensor([1.0, -0.3])"),
    (torch.tensor([[1, 2]]), "torch.tensor([[1, 2]])"),
    (torch.tensor([True]), "torch.tensor([True])"),
    (torch.tensor([1], dtype=torch.int32), "torch.tensor([1], dtype=torch.int32)"),
    (torch.tensor([1 / 3]), "torch.tensor([0.333333])"),
    (torch.tensor([math.nan]), "torch.tensor([nan])"),
    (torch.zeros(5, 5), "tensor of shape (5, 5), float32"),
    (torch.zeros(2, device="meta"), "tensor of shape (2,), float32"),
    (numpy.array([1.0]), "array([1.0])"),
    (numpy.zeros((5, 5)), "array of shape (5, 5)"),
    (RemoteObject(3, "ConvPool"), "<ConvPool>"),
    (Foreign("a\x1b"), "<a\\x1b>"),
    (Image.new("RGB", (3, 2)), "<picture RGB 3×2>"),
    (10**4214, str(10**4214)[:399] + "…"),
    (float("1e300"), "1e+300"),
]


@pytest.mark.parametrize(
    ("value", "text"), SHORT, ids=lambda value: None if isinstance(value, str) else repr(value)[:40]
)
def test_short(value: Any, text: str) -> None:
    assert short(value) == text


KINDS: list[tuple[Any, str]] = [
    (None, "None"),
    (True, "bool"),
    (torch.tensor(1), "torch.Tensor"),
    (numpy.array(1), "numpy.ndarray"),
    (Image.new("L", (1, 1)), "PIL.Image"),
    (RemoteObject(0, "float64", ("numpy.float64", "numpy.floating", "builtins.float")), "numpy.float64"),
    (RemoteObject(0, "ConvPool", ("ch04_layers.ConvPool", "torch.nn.modules.module.Module")), "ConvPool"),
    (RemoteObject(0, "A\x1b" * 80), ("A\\x1b" * 20)[:99] + "…"),
    (Foreign("Tensor (too deep)"), "Tensor (too deep)"),
]


@pytest.mark.parametrize(
    ("value", "text"), KINDS, ids=lambda value: None if isinstance(value, str) else repr(value)[:40]
)
def test_kind(value: Any, text: str) -> None:
    assert kind(value) == text


# --- call texts -------------------------------------------------------------------------------------------------------

PYTHON = {"torch": torch, "f": lambda *args, **keywords: (args, keywords)}


def repeated(*args: Any, **keywords: Any) -> tuple[Any, Any]:
    """What the text of the call `f(*args, **keywords)` says, run by Python."""
    again: tuple[Any, Any] = eval(call("f", args, keywords), dict(PYTHON))
    return again


ARGUMENTS: list[Any] = [
    3,
    True,
    None,
    0.1,
    1 / 3,
    1e-30,
    math.nan,
    -math.inf,
    "it's\n",
    "a/path",
    (),
    (1,),
    [1 / 3, (2, [3])],
    list(range(30)),
    {"a": torch.tensor([1 / 3]), 2: [1.5]},
    torch.float64,
    torch.device("cpu"),
    torch.Size([2, 3]),
    torch.tensor(1 / 3),
    torch.tensor([0.1, -2.3, 1e-9]),
    torch.tensor([[math.nan, math.inf], [-math.inf, 0.0]]),
    torch.tensor([1 / 3, 1e-300], dtype=torch.float64),
    torch.tensor([1 / 3], dtype=torch.float16),
    torch.tensor([1 / 3, 1e30], dtype=torch.bfloat16),
    torch.tensor([1 + 0.1j]),
    torch.tensor([[1, 2], [3, 4]]),
    torch.tensor([1, 255], dtype=torch.uint8),
    torch.tensor([True, False]),
    torch.empty(0),
    torch.empty(0, 3, dtype=torch.int64),
    [torch.tensor([1 / 3]), torch.tensor([2])],
    (torch.tensor([1 / 3]), None),
]


@pytest.mark.parametrize("value", ARGUMENTS, ids=repr)
def test_a_calls_text_makes_the_same_call(value: Any) -> None:
    args, keywords = repeated(value, 7, option=value)
    assert difference(args, (value, 7), EXACT) is None
    assert difference(keywords, {"option": value}, EXACT) is None


DRAWN: dict[str, Callable[[Draw], torch.Tensor]] = {
    "numbers": lambda draw: draw.numbers(2, 3),
    "many numbers": lambda draw: draw.numbers(5, 4, 6),
    "many numbers in double precision": lambda draw: draw.numbers(30, dtype=torch.float64),
    "normal": lambda draw: draw.normal(2, 3),
    "normal, large": lambda draw: draw.normal(2, 3, 32, 32),
    "normal, double precision": lambda draw: draw.normal(40, dtype=torch.float64),
    "uniform": lambda draw: draw.uniform(-0.3, 2.5, 3),
    "uniform, large": lambda draw: draw.uniform(-0.3, 2.5, 6, 6),
    "views of what was drawn": lambda draw: draw.then(draw.normal(5, 4, 3), "transpose", 0, 2),
    "small views": lambda draw: draw.then(draw.normal(2, 3), "transpose", 0, 1),
    "views of a sum": lambda draw: draw.then(draw.uniform(-1, 2, 3, 4, 5), "permute", 2, 0, 1),
    "integers": lambda draw: draw.integers(0, 9, 4),
    "integers, large": lambda draw: draw.integers(-5, 9, 6, 6),
}


@pytest.mark.parametrize("name", DRAWN)
def test_a_drawn_tensor_is_drawn_again_by_its_text(name: str) -> None:
    drawn = [DRAWN[name](Draw(name, seed)) for seed in range(5)]
    for tensor in drawn:
        (again,), _ = repeated(tensor)
        assert again.dtype is tensor.dtype and torch.equal(again, tensor)
        assert tensor.numel() <= 24 or again.stride() == tensor.stride()
        (in_list,), _ = repeated([tensor])
        assert torch.equal(in_list[0], tensor)


def test_a_large_tensor_that_was_not_drawn_is_described() -> None:
    assert argument(torch.zeros(5, 5)) == "tensor of shape (5, 5), float32"


def test_a_large_tensor_is_not_taken_for_another_one_that_is_gone() -> None:
    """Python gives the place in memory of a tensor that is gone to the next one."""
    texts = set()
    for seed in range(20):
        texts.add(argument(Draw(seed).normal(6, 6)))
        assert argument(torch.zeros(6, 6)) == "tensor of shape (6, 6), float32"
    assert len(texts) == 20


def test_an_answer_passed_on_is_written_as_the_call_that_gave_it() -> None:
    model = Answer(None, RemoteObject(0, "Net"), call_text="make_net(3)")  # type: ignore[arg-type]
    assert call("train", [model, 2], {"lr": 0.5}) == "train(make_net(3), 2, lr=0.5)"
    assert call("both", [[model, model]], {}) == "both([make_net(3), make_net(3)])"

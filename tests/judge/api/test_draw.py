"""Draws repeat from their seed, and lie where they say."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import torch

from checker.judge.api import Draw
from checker.judge.api.compare import EXACT, difference

DRAWS: dict[str, Callable[[Draw], Any]] = {
    "integer": lambda draw: [draw.integer(-9, 9) for _ in range(20)],
    "fraction": lambda draw: [draw.fraction(0.1, 0.9) for _ in range(5)],
    "choice": lambda draw: [draw.choice("abcdef") for _ in range(20)],
    "shuffled": lambda draw: draw.shuffled(range(20)),
    "numbers": lambda draw: draw.numbers(4, 5),
    "many numbers": lambda draw: draw.numbers(40, 5),
    "normal": lambda draw: draw.normal(4, 5),
    "uniform": lambda draw: draw.uniform(0.0, 1.0, 4),
    "integers": lambda draw: draw.integers(0, 99, 10),
    "picture": lambda draw: draw.picture(8, 6),
}


@pytest.mark.parametrize("name", DRAWS)
def test_the_same_seed_draws_the_same(name: str) -> None:
    first, again = DRAWS[name](Draw(1, "ch", "test")), DRAWS[name](Draw(1, "ch", "test"))
    assert difference(again, first, EXACT) is None


@pytest.mark.parametrize("name", DRAWS)
@pytest.mark.parametrize("parts", [(2, "ch", "test"), (1, "ch", "other"), (1, "other", "test")], ids=str)
def test_another_seed_or_test_draws_something_else(name: str, parts: tuple[object, ...]) -> None:
    assert difference(DRAWS[name](Draw(*parts)), DRAWS[name](Draw(1, "ch", "test"))) is not None


@pytest.mark.parametrize("name", DRAWS)
def test_a_second_draw_is_another_one(name: str) -> None:
    draw = Draw(1)
    assert difference(DRAWS[name](draw), DRAWS[name](draw)) is not None


def test_the_generator_of_torch_is_left_alone() -> None:
    torch.manual_seed(5)
    expected = torch.rand(3)
    torch.manual_seed(5)
    for make in DRAWS.values():
        make(Draw(1))
    assert torch.equal(torch.rand(3), expected)


def test_both_ends_are_drawn() -> None:
    draw = Draw(3)
    assert {draw.integer(2, 4) for _ in range(100)} == {2, 3, 4}
    assert set(draw.integers(2, 4, 100).tolist()) == {2, 3, 4}


@pytest.mark.parametrize("shape", [(), (1,), (24,), (25,), (10, 10, 10)], ids=str)
@pytest.mark.parametrize("dtype", [torch.float32, torch.float64], ids=str)
def test_numbers_are_tidy_and_a_few_are_never_zero(shape: tuple[int, ...], dtype: torch.dtype) -> None:
    values = Draw(4).numbers(*shape, dtype=dtype)
    assert values.shape == shape and values.dtype is dtype
    assert float(values.abs().max()) < 3.05
    assert torch.allclose((values * 10).round() / 10, values)
    if values.numel() <= 24:
        assert float(values.abs().min()) > 0.05
    else:
        assert float(values.min()) < 0 < float(values.max())


def test_ranges() -> None:
    draw = Draw(5)
    uniform = draw.uniform(-2.0, 5.0, 1000)
    assert -2.0 <= float(uniform.min()) < -1.5 and 4.5 < float(uniform.max()) <= 5.0
    fractions = [draw.fraction(0.25, 0.5) for _ in range(200)]
    assert all(0.25 <= value <= 0.5 and round(value, 4) == value for value in fractions)
    assert draw.integers(0, 3, 2, 2).dtype is torch.int64
    assert sorted(draw.shuffled("hello")) == sorted("hello")


@pytest.mark.parametrize("mode", ["RGB", "L", "RGBA", "P", "CMYK", "1"])
def test_pictures(mode: str) -> None:
    picture = Draw(6).picture(9, 4, mode)
    assert picture.size == (9, 4) and picture.mode == mode


def test_a_picture_is_four_flat_patches() -> None:
    picture = Draw(6).picture(9, 4)
    corners = [picture.getpixel(corner) for corner in [(0, 0), (8, 0), (0, 3), (8, 3)]]
    assert len(set(corners)) == 4
    assert {picture.getpixel((x, y)) for x in range(9) for y in range(4)} == set(corners)
    assert picture.getpixel((3, 1)) == corners[0] and picture.getpixel((4, 2)) == corners[3]

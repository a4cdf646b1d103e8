"""The pictures of sliding windows compute what torch computes, for many settings."""

from __future__ import annotations

import itertools

import pytest
import torch
from torch.nn import functional as F

from checker.pictures.windows import Cell, Looked, Sliding, input_grid, kernel_grid, windows

CONVS = [
    Sliding(n, kernel, stride, padding, dilation)
    for n, kernel, stride, padding, dilation in itertools.product(
        (1, 2, 5, 8, 13), (1, 2, 3, 5), (1, 2, 3, 7), (0, 1, 2, 4), (1, 2, 3)
    )
]
POOLS = [
    Sliding(n, kernel, stride, padding, ceil=ceil)
    for n, kernel, stride in itertools.product((1, 2, 3, 5, 7, 8, 11), (1, 2, 3, 4, 6), (1, 2, 3, 5, 9))
    for padding in range(kernel // 2 + 1)
    for ceil in (False, True)
]


def as_tensor(grid: tuple[tuple[int, ...], ...]) -> torch.Tensor:
    return torch.tensor(grid, dtype=torch.float32)[None, None]


def test_convolution() -> None:
    for sliding in CONVS:
        numbers, kernel = input_grid(sliding.n), kernel_grid(sliding.kernel)
        options = {"stride": sliding.stride, "padding": sliding.padding, "dilation": sliding.dilation}
        if sliding.output < 1:
            with pytest.raises(RuntimeError, match="Kernel size can't be greater"):
                F.conv2d(as_tensor(numbers), as_tensor(kernel), **options)
            continue
        right = F.conv2d(as_tensor(numbers), as_tensor(kernel), **options)
        assert right.shape == (1, 1, sliding.output, sliding.output), sliding
        assert torch.equal(as_tensor(Looked(sliding, numbers).convolved(kernel)), right), sliding


def test_pooling() -> None:
    for sliding in POOLS:
        numbers = input_grid(sliding.n)
        given = (as_tensor(numbers), sliding.kernel, sliding.stride, sliding.padding)
        if sliding.output < 1:
            with pytest.raises(RuntimeError, match="Output size is too small"):
                F.max_pool2d(*given, ceil_mode=sliding.ceil)
            continue
        right = F.max_pool2d(*given, ceil_mode=sliding.ceil)
        assert right.shape == (1, 1, sliding.output, sliding.output), sliding
        assert torch.equal(as_tensor(Looked(sliding, numbers).pooled()), right), sliding


def test_every_window_lies_in_what_is_drawn() -> None:
    for sliding in (*CONVS, *POOLS):
        if sliding.output >= 1:
            last = list(windows(sliding))[-1]
            assert max(last.rows[-1], last.columns[-1]) < sliding.extent


def test_the_cells_are_told_apart() -> None:
    sliding = Sliding(2, 2, 2, 1, ceil=True)
    assert [sliding.cell(1, column) for column in (0, 1, 2, 3, 4)] == [
        Cell.PADDING, Cell.NUMBER, Cell.NUMBER, Cell.PADDING, Cell.OUTSIDE,
    ]  # fmt: skip


def test_a_window_that_begins_behind_the_input_is_dropped() -> None:
    sliding = Sliding(2, 1, 3, 0, ceil=True)
    assert (sliding.before_drop, sliding.output) == (2, 1)

"""What a convolution and a max pooling do, window by window, in plain Python: torch would take seconds to import."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

Grid = tuple[tuple[int, ...], ...]

# The numbers of the course's videos; a larger input repeats them.
_INPUT: Grid = ((1, 2, 0, 3, 1), (0, 1, 2, 3, 1), (1, 2, 1, 0, 0), (5, 2, 3, 1, 1), (2, 1, 0, 1, 1))
_KERNEL: Grid = ((1, 2, 1), (0, 1, 0), (2, 1, 0))


class Cell(Enum):
    """What lies under one cell of a window."""

    NUMBER = "number"
    PADDING = "padding"
    OUTSIDE = "outside"  # beyond the padding, where only a window of ceil_mode reaches


@dataclass(frozen=True)
class Sliding:
    """How a square window slides over a square input; all in cells. The formulas are those of torch.nn.MaxPool2d."""

    n: int
    kernel: int
    stride: int = 1
    padding: int = 0
    dilation: int = 1
    ceil: bool = False

    @property
    def span(self) -> int:
        """The cells from a window's first to its last."""
        return self.dilation * (self.kernel - 1) + 1

    @property
    def steps_room(self) -> int:
        """How far the window may slide."""
        return self.n + 2 * self.padding - self.span

    @property
    def before_drop(self) -> int:
        """Windows in each direction, as the formula counts them."""
        steps = -(-self.steps_room // self.stride) if self.ceil else self.steps_room // self.stride
        return max(0, steps + 1)

    @property
    def output(self) -> int:
        """Windows in each direction. One that ceil_mode adds has to begin in the input or in the padding before it
        (`pooling_output_shape`, aten/src/ATen/native/Pool.h)."""
        count = self.before_drop
        begins_behind = self.ceil and (count - 1) * self.stride >= self.n + self.padding
        return count - 1 if begins_behind else count

    @property
    def extent(self) -> int:
        """The side of what is drawn: input, padding, and what a last window reaches beyond."""
        return max(self.n + 2 * self.padding, (self.output - 1) * self.stride + self.span)

    def cell(self, row: int, column: int) -> Cell:
        """What lies there; counted from the first cell of the padding."""
        inside = range(self.padding, self.padding + self.n)
        if row in inside and column in inside:
            return Cell.NUMBER
        padded = range(self.n + 2 * self.padding)
        return Cell.PADDING if row in padded and column in padded else Cell.OUTSIDE


@dataclass(frozen=True)
class Window:
    """One place of the window, and the cells that it looks at, counted from the first cell of the padding."""

    row: int
    column: int
    rows: range
    columns: range


def windows(sliding: Sliding) -> Iterator[Window]:
    """Row by row, as the output is read."""
    for row in range(sliding.output):
        for column in range(sliding.output):
            yield Window(row, column, _looked_at(sliding, row), _looked_at(sliding, column))


def _looked_at(sliding: Sliding, place: int) -> range:
    first = place * sliding.stride
    return range(first, first + sliding.span, sliding.dilation)


def input_grid(n: int) -> Grid:
    return _repeated(_INPUT, n)


def kernel_grid(size: int) -> Grid:
    return _repeated(_KERNEL, size)


def _repeated(grid: Grid, size: int) -> Grid:
    return tuple(tuple(grid[row % len(grid)][column % len(grid)] for column in range(size)) for row in range(size))


@dataclass(frozen=True)
class Looked:
    """An input, and a window that slides over it."""

    sliding: Sliding
    numbers: Grid

    def at(self, row: int, column: int) -> int:
        """The number there, 0 where there is none; counted from the first cell of the padding."""
        p = self.sliding.padding
        return self.numbers[row - p][column - p] if self.sliding.cell(row, column) is Cell.NUMBER else 0

    def products(self, window: Window, kernel: Grid) -> list[list[tuple[int, int]]]:
        """The pairs that are multiplied, row by row."""
        return [
            [(self.at(row, column), kernel[y][x]) for x, column in enumerate(window.columns)]
            for y, row in enumerate(window.rows)
        ]

    def candidates(self, window: Window) -> list[int]:
        """The numbers that a maximum is taken of: padding counts as minus infinity and never wins."""
        cells = ((row, column) for row in window.rows for column in window.columns)
        return [self.at(*cell) for cell in cells if self.sliding.cell(*cell) is Cell.NUMBER]

    def convolved(self, kernel: Grid) -> Grid:
        """The whole output of a convolution."""
        return self._output(
            [
                sum(a * b for pairs in self.products(window, kernel) for a, b in pairs)
                for window in windows(self.sliding)
            ]
        )

    def pooled(self) -> Grid:
        """The whole output of a max pooling; every window of it has a number to look at."""
        return self._output([max(self.candidates(window)) for window in windows(self.sliding)])

    def _output(self, values: list[int]) -> Grid:
        side = self.sliding.output
        return tuple(tuple(values[row * side : (row + 1) * side]) for row in range(side))

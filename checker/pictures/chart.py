"""A curve as lines of text."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

Point = tuple[float, float]


@dataclass(frozen=True)
class Signs:
    """What a chart is drawn with."""

    point: str = "●"
    between: str = "·"
    wall: str = "┤"
    corner: str = "└"
    floor: str = "─"


ASCII_SIGNS = Signs(point="*", between=".", wall="|", corner="+", floor="-")
_LABELLED = 4  # every fourth line says its height
_NO_HEIGHT = 1e-12  # relative; a smaller difference is none


def chart(points: Sequence[Point], *, width: int, height: int, signs: Signs) -> list[str]:
    """`points` in order of x, all finite, at least one: an area of `height` lines, labels at the left and below.

    width: cells, labels included.
    """
    low, high = _bounds([y for _, y in points])
    heights = [high - (high - low) * row / (height - 1) for row in range(height)]
    labels = [number(value) if row % _LABELLED == 0 or row == height - 1 else "" for row, value in enumerate(heights)]
    margin = max(map(len, labels))
    area = _area(points, width - margin - 2, height, low, high, signs)
    lines = [f"{label:>{margin}} {signs.wall}{row}".rstrip() for label, row in zip(labels, area, strict=True)]
    return [
        *lines,
        " " * (margin + 1) + signs.corner + signs.floor * (width - margin - 2),
        _feet(points, margin, width),
    ]


def number(value: float) -> str:
    """Four digits that matter."""
    return f"{value:.4g}"


def _bounds(values: Sequence[float]) -> tuple[float, float]:
    low, high = min(values), max(values)
    if high - low > _NO_HEIGHT * max(abs(low), abs(high)):
        return low, high
    room = abs(low) / 10 or 1.0  # a flat curve lies in the middle
    return low - room, high + room


def _area(points: Sequence[Point], columns: int, height: int, low: float, high: float, signs: Signs) -> list[str]:
    """The curve: the mean of each column's points, and what leads from one to the next."""
    means = _means(points, columns)
    rows = [[" "] * columns for _ in range(height)]
    places = {column: round((high - mean) / (high - low) * (height - 1)) for column, mean in means.items()}
    known = sorted(places)
    for left, right in pairwise(known):
        for column in range(left, right):
            here, there = (_between(places, left, right, place) for place in (column, column + 1))
            for row in range(min(here, there), max(here, there) + 1):
                rows[row][column if abs(row - here) <= abs(row - there) else column + 1] = signs.between
    for column, row in places.items():
        rows[row][column] = signs.point
    return ["".join(row) for row in rows]


def _means(points: Sequence[Point], columns: int) -> dict[int, float]:
    first, last = points[0][0], points[-1][0]
    length = last - first or 1.0
    found: dict[int, list[float]] = {}
    for x, y in points:
        found.setdefault(round((x - first) / length * (columns - 1)), []).append(y)
    return {column: math.fsum(y / len(ys) for y in ys) for column, ys in found.items()}


def _between(places: dict[int, int], left: int, right: int, column: int) -> int:
    """The row of the straight line at `column`."""
    part = (column - left) / (right - left)
    return round(places[left] + (places[right] - places[left]) * part)


def _feet(points: Sequence[Point], margin: int, width: int) -> str:
    """Where the curve begins and ends."""
    first, last = (f"{points[place][0]:.0f}" for place in (0, -1))
    return " " * (margin + 2) + first + (last.rjust(width - margin - 2 - len(first)) if first != last else "")

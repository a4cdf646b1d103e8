"""
A small canvas on NumPy.

Pillow's own drawing changes a little from version to version; plain arithmetic does not, so the same pictures come
out everywhere.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Colour = tuple[int, int, int]
Point = tuple[float, float]
Pixels = npt.NDArray[np.uint8]
Grid = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]


class Canvas:
    """A picture with a flat background. Shapes are painted at `supersampling` times its size, which smooths edges."""

    def __init__(self, width: int, height: int, background: Colour, *, supersampling: int = 4) -> None:
        self.width, self.height, self._fine = width, height, supersampling
        self.pixels: Pixels = np.empty((height * supersampling, width * supersampling, 3), dtype=np.uint8)
        self.pixels[:] = background

    def pen(self, x: float, y: float, size: float, *, turn: float = 0.0, mirror: bool = False) -> Pen:
        """A pen whose (0, 0) lies at pixel (x, y), whose unit is `size` pixels, turned by `turn` degrees."""
        rows, columns = self.pixels.shape[:2]
        right = ((np.arange(columns) + 0.5) / self._fine - x)[None, :] / size  # (1, columns)
        down = ((np.arange(rows) + 0.5) / self._fine - y)[:, None] / size  # (rows, 1)
        u, v = _turned(right, down, turn)
        return Pen(self.pixels, -u if mirror else u, v)

    def picture(self) -> Pixels:
        """The picture in its true size, (height, width, 3)."""
        fine = self._fine
        blocks = self.pixels.reshape(self.height, fine, self.width, fine, 3)
        total = blocks.sum(axis=(1, 3), dtype=np.int64)  # (height, width, 3)
        mean: Pixels = ((total + fine * fine // 2) // (fine * fine)).astype(np.uint8)
        return mean


class Pen:
    """Paints flat shapes in coordinates of its own: u to the right, v down.

    pixels: (H, W, 3), painted on. u, v: (H, W), where each of these pixels lies.
    """

    def __init__(self, pixels: Pixels, u: Grid, v: Grid) -> None:
        self._pixels, self._u, self._v = pixels, u, v

    def ellipse(self, center: Point, radii: Point, colour: Colour, *, turn: float = 0.0) -> None:
        """`radii` along u and along v, then turned by `turn` degrees."""
        u, v = _turned(self._u - center[0], self._v - center[1], turn)
        self._fill((u / radii[0]) ** 2 + (v / radii[1]) ** 2 <= 1, colour)

    def line(self, points: Sequence[Point], width: float, colour: Colour) -> None:
        """A line with round ends and corners."""
        for (u0, v0), (u1, v1) in itertools.pairwise(points):
            du, dv = u1 - u0, v1 - v0
            along = ((self._u - u0) * du + (self._v - v0) * dv) / (du * du + dv * dv)
            along = np.clip(along, 0, 1)
            distance = (self._u - u0 - along * du) ** 2 + (self._v - v0 - along * dv) ** 2
            self._fill(distance <= (width / 2) ** 2, colour)

    def polygon(self, points: Sequence[Point], colour: Colour) -> None:
        """The last point is joined to the first; where lines cross, the even-odd rule says what is inside."""
        inside = np.zeros(np.broadcast(self._u, self._v).shape, dtype=np.bool_)
        for (u0, v0), (u1, v1) in zip(points, [*points[1:], points[0]], strict=True):
            if v0 != v1:
                crosses = (self._v >= min(v0, v1)) & (self._v < max(v0, v1))
                inside ^= crosses & (self._u < u0 + (self._v - v0) * ((u1 - u0) / (v1 - v0)))
        self._fill(inside, colour)

    def _fill(self, inside: Mask, colour: Colour) -> None:
        self._pixels[inside] = colour


def _turned(u: Grid, v: Grid, degrees: float) -> tuple[Grid, Grid]:
    cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return u * cosine + v * sine, v * cosine - u * sine

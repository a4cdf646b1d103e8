"""The ten classes of CIFAR10 as little drawings of 32 by 32 pixels."""

from __future__ import annotations

import random
from collections.abc import Callable

import numpy as np

from checker.datasets.small.canvas import Canvas, Colour, Pen, Pixels

SIDE = 32
NOISE = 6

WHITE: Colour = (244, 244, 244)
BLACK: Colour = (26, 26, 28)
GREY: Colour = (120, 122, 126)


def thing(name: str, *, seed: str) -> Pixels:
    """One picture of the class `name`, (32, 32, 3): placed, tinted and sprinkled with noise as `seed` says.

    Raises KeyError for another name.
    """
    rng = random.Random(seed)
    background, tints, draw = THINGS[name]
    canvas = Canvas(SIDE, SIDE, _tinted(background, rng))
    x, y = rng.uniform(14, 18), rng.uniform(14, 18)
    pen = canvas.pen(x, y, rng.uniform(11.5, 14), turn=rng.uniform(-8, 8), mirror=rng.random() < 0.5)
    draw(pen, _tinted(rng.choice(tints), rng))
    noise = [rng.randint(-NOISE, NOISE) for _ in range(SIDE * SIDE * 3)]
    noisy = canvas.picture().astype(np.int64) + np.array(noise).reshape(SIDE, SIDE, 3)
    pixels: Pixels = np.clip(noisy, 0, 255).astype(np.uint8)
    return pixels


def _tinted(colour: Colour, rng: random.Random) -> Colour:
    red, green, blue = (min(max(part + rng.randint(-12, 12), 0), 255) for part in colour)
    return red, green, blue


def _airplane(pen: Pen, colour: Colour) -> None:
    pen.polygon([(0.25, 0), (-0.35, -0.75), (-0.6, -0.75), (-0.25, 0)], GREY)
    pen.polygon([(-0.6, 0), (-1.0, -0.5), (-1.15, -0.5), (-0.95, 0.05)], GREY)
    pen.ellipse((0, 0), (1.1, 0.2), colour)
    pen.polygon([(0.3, 0.05), (-0.3, 0.8), (-0.55, 0.8), (-0.2, 0.05)], GREY)
    pen.ellipse((0.78, -0.05), (0.15, 0.07), BLACK)


def _automobile(pen: Pen, colour: Colour) -> None:
    pen.polygon([(-3, 0.55), (3, 0.55), (3, 3), (-3, 3)], (104, 104, 108))
    pen.polygon([(-0.65, 0), (-0.4, -0.48), (0.35, -0.48), (0.65, 0)], colour)
    pen.polygon([(-0.5, -0.02), (-0.33, -0.38), (0.29, -0.38), (0.48, -0.02)], (176, 214, 236))
    pen.polygon([(-1.1, 0), (0.95, -0.05), (1.1, 0.15), (1.1, 0.5), (-1.1, 0.5)], colour)
    _wheels(pen, (-0.6, 0.6), 0.5)


def _bird(pen: Pen, colour: Colour) -> None:
    pen.line([(-1.2, 0.75), (1.2, 0.65)], 0.14, (110, 76, 48))
    pen.polygon([(-0.35, 0.1), (-1.15, 0.3), (-1.1, 0.55)], colour)
    pen.ellipse((0, 0.1), (0.6, 0.4), colour, turn=-20)
    pen.ellipse((0.5, -0.4), (0.3, 0.3), colour)
    pen.polygon([(0.75, -0.5), (1.1, -0.36), (0.75, -0.26)], (240, 170, 30))
    pen.ellipse((-0.1, 0.1), (0.36, 0.18), WHITE, turn=-20)
    pen.ellipse((0.58, -0.46), (0.07, 0.07), BLACK)


def _cat(pen: Pen, colour: Colour) -> None:
    for side in (-1, 1):
        pen.polygon([(side * 0.78, 0.05), (side * 0.74, -1.0), (side * 0.1, -0.5)], colour)
        pen.polygon([(side * 0.64, -0.3), (side * 0.65, -0.75), (side * 0.35, -0.5)], (240, 170, 170))
    pen.ellipse((0, 0.1), (0.85, 0.72), colour)
    for side in (-1, 1):
        pen.ellipse((side * 0.36, -0.05), (0.17, 0.2), (120, 200, 90))
        pen.ellipse((side * 0.36, -0.05), (0.06, 0.18), BLACK)
        pen.line([(side * 0.3, 0.4), (side * 1.1, 0.3)], 0.05, WHITE)
    pen.polygon([(-0.12, 0.24), (0.12, 0.24), (0, 0.4)], (230, 110, 120))


def _deer(pen: Pen, colour: Colour) -> None:
    _legs(pen, (-0.55, -0.35, 0.2, 0.4), 0.1, colour)
    pen.ellipse((-0.05, 0.15), (0.68, 0.3), colour)
    pen.line([(0.5, 0.05), (0.72, -0.4)], 0.25, colour)
    pen.ellipse((0.85, -0.45), (0.27, 0.15), colour, turn=15)
    for u in (0.62, 0.82):
        pen.line([(u, -0.5), (u - 0.12, -1.1)], 0.08, (236, 222, 190))
        pen.line([(u - 0.06, -0.75), (u + 0.2, -1.05)], 0.08, (236, 222, 190))
    pen.ellipse((-0.66, 0.02), (0.12, 0.1), WHITE)


def _dog(pen: Pen, colour: Colour) -> None:
    pen.ellipse((0, 0), (0.68, 0.78), colour)
    for side in (-1, 1):
        pen.ellipse((side * 0.76, 0.0), (0.24, 0.6), (92, 58, 36), turn=-side * 10)
        pen.ellipse((side * 0.27, -0.18), (0.1, 0.12), BLACK)
    pen.ellipse((0, 0.38), (0.4, 0.34), WHITE)
    pen.ellipse((0, 0.24), (0.17, 0.12), BLACK)
    pen.ellipse((0, 0.66), (0.12, 0.2), (226, 90, 110))


def _frog(pen: Pen, colour: Colour) -> None:
    for side in (-1, 1):
        pen.ellipse((side * 0.8, 0.5), (0.4, 0.22), colour, turn=side * 35)
        pen.ellipse((side * 0.42, -0.42), (0.27, 0.27), colour)
    pen.ellipse((0, 0.15), (0.86, 0.6), colour)
    pen.ellipse((0, 0.42), (0.55, 0.28), (216, 232, 150))
    for side in (-1, 1):
        pen.ellipse((side * 0.42, -0.45), (0.16, 0.16), (250, 220, 60))
        pen.ellipse((side * 0.42, -0.45), (0.07, 0.1), BLACK)
    pen.line([(-0.4, 0.08), (0, 0.16), (0.4, 0.08)], 0.06, (40, 80, 40))


def _horse(pen: Pen, colour: Colour) -> None:
    pen.polygon([(-3, 0.6), (3, 0.6), (3, 3), (-3, 3)], (126, 176, 76))
    _legs(pen, (-0.6, -0.38, 0.3, 0.5), 0.15, colour)
    pen.line([(-0.7, 0), (-1.0, 0.15), (-1.02, 0.6)], 0.16, BLACK)
    pen.ellipse((-0.05, 0.05), (0.76, 0.36), colour)
    pen.line([(0.5, -0.1), (0.72, -0.62)], 0.36, colour)
    pen.ellipse((0.92, -0.62), (0.36, 0.18), colour, turn=30)
    pen.line([(0.3, -0.22), (0.58, -0.86)], 0.14, BLACK)


def _legs(pen: Pen, places: tuple[float, ...], width: float, colour: Colour) -> None:
    for u in places:
        pen.line([(u, 0.2), (u, 0.98)], width, colour)


def _ship(pen: Pen, colour: Colour) -> None:
    pen.polygon([(-3, 0.42), (3, 0.42), (3, 3), (-3, 3)], (24, 74, 140))
    pen.polygon([(-1.1, 0.05), (1.15, 0.05), (0.85, 0.6), (-0.9, 0.6)], colour)
    pen.polygon([(-0.7, -0.3), (0.5, -0.3), (0.5, 0.05), (-0.7, 0.05)], WHITE)
    pen.polygon([(-0.3, -0.8), (0.0, -0.8), (0.0, -0.3), (-0.3, -0.3)], (210, 60, 50))
    for u in (-0.5, -0.1, 0.3):
        pen.ellipse((u, -0.12), (0.08, 0.08), BLACK)


def _truck(pen: Pen, colour: Colour) -> None:
    pen.polygon([(-3, 0.6), (3, 0.6), (3, 3), (-3, 3)], (90, 90, 92))
    pen.polygon([(-1.15, -0.75), (0.35, -0.75), (0.35, 0.5), (-1.15, 0.5)], WHITE)
    pen.polygon([(0.42, -0.35), (0.85, -0.35), (1.12, 0.1), (1.12, 0.5), (0.42, 0.5)], colour)
    pen.polygon([(0.52, -0.25), (0.8, -0.25), (0.95, 0.05), (0.52, 0.05)], (60, 90, 110))
    _wheels(pen, (-0.8, -0.3, 0.75), 0.55)


def _wheels(pen: Pen, places: tuple[float, ...], v: float) -> None:
    for u in places:
        pen.ellipse((u, v), (0.25, 0.25), BLACK)
        pen.ellipse((u, v), (0.1, 0.1), (200, 200, 204))


# In CIFAR10's order. Of each: the background, the colours it comes in, and how it is drawn.
THINGS: dict[str, tuple[Colour, tuple[Colour, ...], Callable[[Pen, Colour], None]]] = {
    "airplane": ((70, 150, 244), ((236, 238, 242), (214, 220, 230)), _airplane),
    "automobile": ((240, 226, 196), ((206, 40, 40), (230, 150, 30)), _automobile),
    "bird": ((168, 232, 240), ((226, 80, 60), (70, 110, 200)), _bird),
    "cat": ((116, 56, 138), ((236, 150, 60), (160, 160, 166)), _cat),
    "deer": ((20, 76, 36), ((170, 112, 60), (190, 134, 82)), _deer),
    "dog": ((250, 204, 60), ((214, 170, 120), (150, 100, 60)), _dog),
    "frog": ((64, 44, 28), ((84, 176, 66), (120, 190, 50)), _frog),
    "horse": ((150, 206, 170), ((96, 54, 30), (70, 44, 34)), _horse),
    "ship": ((250, 160, 140), ((40, 44, 60), (120, 40, 40)), _ship),
    "truck": ((58, 62, 84), ((40, 90, 190), (40, 140, 80)), _truck),
}
CLASS_NAMES = tuple(THINGS)

"""An ant and a bee, seen from above, on a flat ground."""

from __future__ import annotations

import random

from checker.datasets.small.canvas import Canvas, Colour, Pen

BLACK: Colour = (28, 24, 22)
ANT_COLOURS: tuple[Colour, ...] = ((34, 28, 26), (120, 52, 28), (86, 40, 30), (60, 34, 20))
ANT_GROUNDS: tuple[Colour, ...] = ((232, 208, 160), (214, 186, 140), (200, 204, 196), (226, 222, 206), (188, 212, 150))
LEAVES: tuple[Colour, ...] = ((96, 158, 72), (64, 130, 74), (150, 178, 70), (176, 120, 60))
BEE_GROUNDS: tuple[Colour, ...] = ((150, 204, 236), (176, 220, 160), (204, 226, 240), (120, 184, 130), (246, 226, 190))
PETALS: tuple[Colour, ...] = ((232, 96, 132), (250, 250, 244), (152, 104, 208), (240, 120, 60), (246, 170, 200))
YELLOW: Colour = (246, 196, 40)


def ant(width: int, height: int, *, seed: str, supersampling: int = 4) -> Canvas:
    """An ant and a leaf on `width` by `height` pixels, the same ones for the same `seed`."""
    rng = random.Random(seed)
    canvas = Canvas(width, height, rng.choice(ANT_GROUNDS), supersampling=supersampling)
    _leaf(_corner_pen(canvas, rng), rng.choice(LEAVES))
    _ant_body(_middle_pen(canvas, rng, 0.36), rng.choice(ANT_COLOURS))
    return canvas


def bee(width: int, height: int, *, seed: str, supersampling: int = 4) -> Canvas:
    """A bee and a flower on `width` by `height` pixels, the same ones for the same `seed`."""
    rng = random.Random(seed)
    canvas = Canvas(width, height, rng.choice(BEE_GROUNDS), supersampling=supersampling)
    _flower(_corner_pen(canvas, rng), rng.choice(PETALS))
    _bee_body(_middle_pen(canvas, rng, 0.4))
    return canvas


def _corner_pen(canvas: Canvas, rng: random.Random) -> Pen:
    x, y = rng.choice((0.12, 0.88)) * canvas.width, rng.choice((0.12, 0.88)) * canvas.height
    return canvas.pen(x, y, min(canvas.width, canvas.height) * 0.4, turn=rng.uniform(0, 360))


def _middle_pen(canvas: Canvas, rng: random.Random, share: float) -> Pen:
    """The animal lies along the longer side, more or less, and looks to one end or the other."""
    turn = rng.uniform(-25, 25) + rng.choice((0, 180)) + (90 if canvas.height > canvas.width else 0)
    size = rng.uniform(0.9, 1.05) * share * max(canvas.width, canvas.height)
    size = min(size, 0.52 * min(canvas.width, canvas.height))
    x, y = canvas.width * rng.uniform(0.46, 0.54), canvas.height * rng.uniform(0.46, 0.54)
    return canvas.pen(x, y, size, turn=turn)


def _leaf(pen: Pen, colour: Colour) -> None:
    pen.ellipse((0, 0), (1, 0.5), colour)
    pen.line([(-1.2, 0), (0.9, 0)], 0.07, _darker(colour))


def _flower(pen: Pen, petal: Colour) -> None:
    for turn in range(0, 180, 36):
        pen.ellipse((0, 0), (0.95, 0.28), petal, turn=turn)
    pen.ellipse((0, 0), (0.34, 0.34), (244, 180, 50))


def _ant_body(pen: Pen, colour: Colour) -> None:
    for side in (-1, 1):
        for leg in (
            [(0.05, 0.1), (-0.2, 0.45), (-0.6, 0.72)],
            [(0.16, 0.1), (0.16, 0.55), (0.0, 0.88)],
            [(0.28, 0.1), (0.48, 0.45), (0.8, 0.7)],
        ):
            pen.line([(u, side * v) for u, v in leg], 0.07, colour)
        pen.line([(0.72, side * 0.08), (0.9, side * 0.3), (1.18, side * 0.26)], 0.06, colour)
    pen.ellipse((-0.58, 0), (0.44, 0.31), colour)
    pen.ellipse((-0.08, 0), (0.12, 0.1), colour)
    pen.ellipse((0.17, 0), (0.27, 0.17), colour)
    pen.ellipse((0.6, 0), (0.23, 0.21), colour)
    for side in (-1, 1):
        pen.ellipse((0.68, side * 0.13), (0.06, 0.05), (236, 226, 204))
    for stripe in (-0.78, -0.56, -0.36):
        pen.line([(stripe, -0.16), (stripe, 0.16)], 0.05, _lighter(colour))


def _bee_body(pen: Pen) -> None:
    for side in (-1, 1):
        for leg in (-0.1, 0.1, 0.3):
            pen.line([(leg, side * 0.2), (leg * 1.8 - 0.1, side * 0.52)], 0.06, BLACK)
        pen.line([(0.62, side * 0.08), (0.84, side * 0.24), (0.98, side * 0.22)], 0.06, BLACK)
    pen.polygon([(-0.86, -0.1), (-1.1, 0), (-0.86, 0.1)], BLACK)
    pen.ellipse((-0.4, 0), (0.56, 0.36), YELLOW)
    for u, half in ((-0.76, 0.24), (-0.5, 0.345), (-0.24, 0.335)):
        pen.ellipse((u, 0), (0.075, half), BLACK)
    pen.ellipse((0.22, 0), (0.3, 0.28), (196, 132, 40))
    pen.ellipse((0.58, 0), (0.2, 0.22), BLACK)
    for side in (-1, 1):
        pen.ellipse((-0.2, side * 0.42), (0.5, 0.17), (226, 238, 246), turn=-side * 28)
        pen.ellipse((0.64, side * 0.13), (0.06, 0.05), (240, 240, 240))


def _darker(colour: Colour) -> Colour:
    red, green, blue = colour
    return red * 7 // 10, green * 7 // 10, blue * 7 // 10


def _lighter(colour: Colour) -> Colour:
    red, green, blue = colour
    return min(red + 60, 255), min(green + 60, 255), min(blue + 60, 255)

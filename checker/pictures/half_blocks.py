"""A picture in a terminal: two pixels a cell in colour, or one shade of grey a cell in ASCII."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.color import Color
from rich.style import Style
from rich.text import Text

if TYPE_CHECKING:
    from PIL.Image import Image

Pixel = tuple[int, int, int]
Rows = Sequence[Sequence[Pixel]]

UPPER_HALF = "▀"
_RAMP = " .:-=+*#%@"  # from dark to light, as most terminals are dark
_BLACK: Pixel = (0, 0, 0)


class NoPicture(Exception):
    """The file cannot be read as a picture."""


def fitted(width: int, height: int, columns: int) -> tuple[int, int]:
    """The size in pixels that fills at most `columns` cells, and not more than a square of them."""
    scale = min(columns / width, columns / height)
    if scale >= 1:
        scale = float(int(scale))  # a small picture grows by a whole number, so that its pixels stay even
    return max(1, round(width * scale)), max(1, round(height * scale))


def read_picture(file: Path, columns: int) -> tuple[tuple[int, int], Rows]:
    """The picture's own size, and its pixels in rows as `fitted` says. Raises NoPicture, and OSError."""
    from PIL import Image, ImageOps

    with file.open("rb") as stream:
        try:
            with Image.open(stream) as picture:
                upright = ImageOps.exif_transpose(picture).convert("RGBA")
        except Exception as error:  # a broken file makes Pillow's readers raise almost anything
            raise NoPicture(str(error)) from None
    on_black = Image.alpha_composite(Image.new("RGBA", upright.size, (*_BLACK, 255)), upright).convert("RGB")
    size = fitted(*on_black.size, columns)
    way = Image.Resampling.NEAREST if size >= on_black.size else Image.Resampling.BOX
    return upright.size, pixels_of(on_black.resize(size, way))


def pixels_of(picture: Image) -> Rows:
    """Of an RGB picture."""
    flat, width = picture.tobytes(), picture.width
    pixels = [(flat[at], flat[at + 1], flat[at + 2]) for at in range(0, len(flat), 3)]
    return [pixels[start : start + width] for start in range(0, len(pixels), width)]


def half_blocks(rows: Rows) -> list[Text]:
    """Two rows of pixels a line: the upper one in the sign's colour, the lower one behind it."""
    lines = []
    for place in range(0, len(rows), 2):
        lower: Sequence[Pixel | None] = rows[place + 1] if place + 1 < len(rows) else [None] * len(rows[place])
        line = Text()
        for above, below in zip(rows[place], lower, strict=True):
            background = None if below is None else Color.from_rgb(*below)
            line.append(UPPER_HALF, Style(color=Color.from_rgb(*above), bgcolor=background))
        lines.append(line)
    return lines


def grey_ramp(rows: Rows) -> list[Text]:
    """Two rows of pixels a line, each pair as a sign as dense as it is light."""
    lines = []
    for place in range(0, len(rows), 2):
        lower = rows[place + 1] if place + 1 < len(rows) else rows[place]
        pairs = zip(rows[place], lower, strict=True)
        shades = (round((_light(above) + _light(below)) / 2 * (len(_RAMP) - 1)) for above, below in pairs)
        lines.append(Text("".join(_RAMP[shade] for shade in shades)))
    return lines


def _light(pixel: Pixel) -> float:
    """From 0 to 1, by the weights of ITU-R BT.601."""
    red, green, blue = pixel
    return (0.299 * red + 0.587 * green + 0.114 * blue) / 255

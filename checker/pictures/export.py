"""Lines of text as a picture file."""

from __future__ import annotations

import io
from collections.abc import Sequence

from rich.console import Console
from rich.style import Style
from rich.terminal_theme import SVG_EXPORT_THEME
from rich.text import Text

from checker.pictures.half_blocks import UPPER_HALF

CELL = (6, 11)  # pixels of a letter in Pillow's own font
_ZOOM = 2
_MARGIN = 2  # cells

Colour = tuple[int, int, int]


class NoSign(Exception):
    """A sign that the font of PNG lacks."""

    def __init__(self, sign: str) -> None:
        super().__init__(sign)
        self.sign = sign


def recorder(width: int) -> Console:
    """A console that takes every colour and shows nothing."""
    return Console(record=True, file=io.StringIO(), width=width, force_terminal=True, color_system="truecolor",
                   legacy_windows=False, highlight=False, _environ={})  # fmt: skip


def svg(lines: Sequence[Text], title: str) -> str:
    """The lines as an SVG by rich, in a window with this title."""
    console = recorder(max(20, *(line.cell_len for line in lines)))
    for line in lines:
        console.print(line, soft_wrap=True)
    return console.export_svg(title=title)


def png(lines: Sequence[Text]) -> bytes:
    """Letter by letter in Pillow's own font, which every Pillow has. Raises NoSign."""
    from PIL import Image, ImageDraw, ImageFont

    # Pillow 10.1 and newer take another default, which is not monospaced.
    font = getattr(ImageFont, "load_default_imagefont", ImageFont.load_default)()
    width, height = (max(line.cell_len for line in lines) + 2 * _MARGIN) * CELL[0], (len(lines) + 2) * CELL[1]
    picture = Image.new("RGB", (width, height), SVG_EXPORT_THEME.background_color)
    draw = ImageDraw.Draw(picture)
    console = recorder(width)
    for row, line in enumerate(lines, start=1):
        column = _MARGIN
        for segment in Text().append_text(line).render(console):  # alone, a Text leaves its base style out
            ink, paper = _colours(segment.style or Style())
            for sign in segment.text.rstrip("\n"):
                if sign != UPPER_HALF and not sign.isascii():
                    raise NoSign(sign)
                left, top = column * CELL[0], row * CELL[1]
                draw.rectangle((left, top, left + CELL[0] - 1, top + CELL[1] - 1), paper)
                if sign == UPPER_HALF:
                    draw.rectangle((left, top, left + CELL[0] - 1, top + CELL[1] // 2), ink)
                else:
                    draw.text((left, top), sign, ink, font)
                column += 1
    large = picture.resize((width * _ZOOM, height * _ZOOM), Image.Resampling.NEAREST)
    stream = io.BytesIO()
    large.save(stream, "PNG")
    return stream.getvalue()


def _colours(style: Style) -> tuple[Colour, Colour]:
    """Of the sign and of what is behind it."""
    theme = SVG_EXPORT_THEME
    ink = style.color.get_truecolor(theme) if style.color else theme.foreground_color
    paper = style.bgcolor.get_truecolor(theme, foreground=False) if style.bgcolor else theme.background_color
    if style.dim:
        return _halfway(ink, paper), _rgb(paper)
    return _rgb(ink), _rgb(paper)


def _rgb(colour: Sequence[int]) -> Colour:
    return colour[0], colour[1], colour[2]


def _halfway(one: Sequence[int], other: Sequence[int]) -> Colour:
    red, green, blue = ((a + b) // 2 for a, b in zip(one, other, strict=True))
    return red, green, blue

"""`draw image`: a picture file in the terminal."""

from __future__ import annotations

from pathlib import Path

from rich.text import Text

from checker.cli.commands.drawing.request import DrawRequest, Picture
from checker.cli.files import shown_path
from checker.cli.session import Session, shows
from checker.cli.usage import UsedWrongly
from checker.messages.visible import visible
from checker.messages.wrap import wrap
from checker.pictures.half_blocks import UPPER_HALF, NoPicture, Rows, grey_ramp, half_blocks, read_picture

_WIDEST = 100  # columns: a picture grows no larger
_EXAMPLE = ["draw", "image", "my_picture.png"]


def image_picture(session: Session, asked: DrawRequest) -> Picture:
    """Raises UsedWrongly."""
    if asked.what is None:
        raise UsedWrongly("draw_needs_image", _EXAMPLE)
    file = Path(asked.what)
    if not file.is_file():
        raise UsedWrongly("draw_no_file", _EXAMPLE, given=asked.what)
    _read(file, 1)  # before anything is shown
    return lambda session: _lines(session, file)


def _lines(session: Session, file: Path) -> list[Text]:
    (width, height), rows = _read(file, min(session.console.width, _WIDEST))
    title = session.say("draw_image_title", file=visible(shown_path(file)), width=width, height=height)
    painted = half_blocks(rows) if paints(session) else grey_ramp(rows)
    return [*wrap(Text(title, "bold"), session.width), *painted]


def _read(file: Path, columns: int) -> tuple[tuple[int, int], Rows]:
    try:
        return read_picture(file, columns)
    except (NoPicture, OSError):
        raise UsedWrongly("draw_not_image", _EXAMPLE, given=visible(str(file))) from None


def paints(session: Session) -> bool:
    """Whether the terminal has colours and the sign for half a cell."""
    console = session.console
    coloured = console.color_system is not None and not console.no_color
    return coloured and not session.look.plain and not console.legacy_windows and shows(console, UPPER_HALF)

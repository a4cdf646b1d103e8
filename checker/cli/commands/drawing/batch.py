"""`draw batch`: what a DataLoader hands out, as pictures with their targets."""

from __future__ import annotations

from itertools import zip_longest

from rich.text import Text

from checker.cli.commands.drawing.image import paints
from checker.cli.commands.drawing.request import DrawRequest, Picture
from checker.cli.files import shown_path
from checker.cli.request import number_in
from checker.cli.session import Session
from checker.cli.usage import UsedWrongly, nearest, replaced
from checker.messages.wrap import wrap
from checker.pictures.batch import SIDE, Labelled, NoSet, cifar10, hymenoptera
from checker.pictures.half_blocks import grey_ramp, half_blocks
from course_data import where

_SETS = {"cifar10": cifar10, "hymenoptera": hymenoptera}
_USUAL, _MOST = 8, 64  # pictures
_GAP = 2


def batch_picture(session: Session, asked: DrawRequest) -> Picture:
    """Raises UsedWrongly."""
    name = "cifar10" if asked.what is None else asked.what
    if name not in _SETS:
        right = nearest(name, _SETS)
        raise UsedWrongly("bad_data_name", replaced(session.argv, name, right), given=name)
    count = _USUAL if asked.n is None else number_in(session, "--n", asked.n, int, 1, _MOST)
    folder = where(name)
    try:
        batch = _SETS[name](folder, count)
    except NoSet:
        raise UsedWrongly("draw_no_set", ["data", "list"], given=shown_path(folder)) from None
    title = {"name": name, "count": len(batch), "folder": shown_path(folder)}
    return lambda session: _lines(session, batch, title, same_size=name == "cifar10")


def _lines(session: Session, batch: list[Labelled], title: dict[str, object], *, same_size: bool) -> list[Text]:
    labels = ("draw_batch_title", "draw_batch_first") if same_size else ("draw_batch_sizes", "draw_batch_each")
    lines = wrap(Text(session.say(labels[0], **title), "bold"), session.width)
    lines += wrap(Text(session.say(labels[1], **title), "dim"), session.width)
    if session.look.plain:
        return [*lines, *(Text(f"{each.target} {each.name}") for each in batch)]
    fit = max(1, (session.width + _GAP) // (SIDE + _GAP))
    for place in range(0, len(batch), fit):
        lines += [Text(), *_row(session, batch[place : place + fit])]
    return lines


def _row(session: Session, pictures: list[Labelled]) -> list[Text]:
    """Side by side, the target below each."""
    draw = half_blocks if paints(session) else grey_ramp
    drawn = [draw(each.pixels) for each in pictures]
    names = [Text(f"{each.target} {each.name}"[:SIDE], "bold") for each in pictures]
    lines: list[Text] = []
    for pieces in [*zip_longest(*drawn), names]:
        line = Text()
        for number, piece in enumerate(pieces):
            line.append_text(piece or Text())
            line.append(" " * ((number + 1) * (SIDE + _GAP) - line.cell_len))
        lines.append(line)
        line.rstrip()
    return lines

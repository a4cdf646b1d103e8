"""`draw model`: a network of the learner's, layer by layer."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.cells import cell_len
from rich.text import Text

from checker.cli.commands.drawing.request import DrawRequest, Picture
from checker.cli.files import shown_path
from checker.cli.names import find_chapter
from checker.cli.screens.live import Progress
from checker.cli.session import Session
from checker.cli.usage import EXAMPLES, UsedWrongly, nearest, replaced
from checker.messages.wrap import wrap
from checker.pictures.model import SECONDS, LayerRow, NotTraced, Shape, Traced, TraceStage, trace_model

_SHAPE = (1, 3, 32, 32)  # a picture of CIFAR-10, as all the networks of the course take it
_LARGEST = 10_000_000  # numbers in the input
_GAP = "  "

Row = tuple[str, str, str, str]  # layer, kind, shape, parameters


@dataclass(frozen=True)
class _Request:
    file: Path
    name: str
    shape: Shape


def model_picture(session: Session, asked: DrawRequest) -> Picture:
    """Runs the learner's file in another process. Raises UsedWrongly."""
    request = _request(session, asked)
    try:
        with Progress(session, 0):  # "Loading PyTorch ..."
            traced = trace_model(request.file, request.name, request.shape)
    except NotTraced as why:
        raise _told(session, request, why) from None
    return lambda session: _lines(session, request, traced)


def _request(session: Session, asked: DrawRequest) -> _Request:
    shape = _SHAPE if asked.shape is None else _shape_in(session, asked.shape)
    if asked.own_file is not None:
        if not asked.own_file.is_file():
            raise UsedWrongly("bad_file", ["draw", "model", asked.what or "5"], given=asked.own_file, option="--file")
        name = asked.name or (asked.what if asked.what and asked.what.isidentifier() else "")
        return _Request(asked.own_file, name or "", shape)
    if asked.what is None:
        raise UsedWrongly("needs_chapter", ["draw", "model", "5"])
    chapter = find_chapter(session, asked.what)
    file = session.root / "exercises" / f"{chapter.stem}.py"
    if not file.is_file():
        raise UsedWrongly("draw_no_file", ["check", str(chapter.number)], given=shown_path(file))
    return _Request(file, asked.name or "", shape)


def _shape_in(session: Session, given: str) -> Shape:
    sides = re.split("[,x×]", given)
    right = all(side.isascii() and side.isdigit() for side in sides) and len(given) < 60
    shape = tuple(map(int, sides)) if right else ()
    if not 0 < math.prod(shape) <= _LARGEST or not shape:
        raise UsedWrongly("option_unfit", replaced(session.argv, given, EXAMPLES["--input"]), option="--input")
    return shape


def _told(session: Session, request: _Request, why: NotTraced) -> UsedWrongly:
    """Why there is no picture, in one sentence."""
    file, again = shown_path(request.file), session.argv
    if why.stage is TraceStage.CHOOSING and not why.names:
        return UsedWrongly("draw_no_model", ["draw", "model", "5"], file=file)
    if why.stage is TraceStage.CHOOSING and request.name:
        place = len(again) - 1 - again[::-1].index(request.name)  # a chapter may have the same name
        right = [*again[:place], nearest(request.name, why.names), *again[place + 1 :]]
        return UsedWrongly("draw_bad_model", right, file=file, given=request.name)
    if why.stage is TraceStage.CHOOSING:
        return UsedWrongly("draw_which_model", [*again, why.names[0]], file=file, names=", ".join(why.names))
    if why.stage is TraceStage.LATE:
        return UsedWrongly("draw_model_late", again, file=file, seconds=f"{SECONDS:g}")
    if why.stage is TraceStage.SILENT:
        return UsedWrongly("draw_model_silent", again, file=file)
    if why.type == "NotImplementedError" and why.name:
        return UsedWrongly("draw_not_written", again, name=why.name)
    error = ": ".join(part for part in (why.type, why.text) if part)
    error = error if why.line is None else session.say("draw_error_at", line=why.line, error=error)
    if why.stage is TraceStage.LOADING:
        return UsedWrongly("draw_model_loading", again, file=file, error=error)
    if why.stage is TraceStage.MAKING:
        return UsedWrongly("draw_model_making", again, name=why.name, error=error)
    return UsedWrongly("draw_model_running", again, name=why.name, error=error, shape=_said(request.shape))


def _lines(session: Session, request: _Request, traced: Traced) -> list[Text]:
    say = session.say
    title = say("draw_model_title", name=traced.name, shape=_said(request.shape))
    heads = (say("draw_head_layer"), say("draw_head_kind"), say("draw_head_shape"), say("draw_head_parameters"))
    rows = [_row(session, layer) for layer in traced.layers]
    ending = (say("draw_model_end"), "", _said(traced.output), f"{traced.parameters:,}")
    return [*wrap(Text(title, "bold"), session.width), Text(), *_table(session, [heads, *rows, ending])]


def _row(session: Session, layer: LayerRow) -> Row:
    shape = _said(layer.shape) if layer.used else session.say("draw_not_used")
    return layer.path, layer.kind, shape, f"{layer.own:,}"


def _said(shape: Shape | None) -> str:
    return "?" if shape is None else "(" + ", ".join(map(str, shape)) + ("," if len(shape) == 1 else "") + ")"


def _table(session: Session, rows: Sequence[Row]) -> list[Text]:
    """One line a layer, two where that is too wide. The first row is the heads, the last one the whole network."""
    wide = [max(cell_len(row[place]) for row in rows) for place in range(4)]
    lines: list[Text] = []
    for row in rows:
        style = "bold" if row in (rows[0], rows[-1]) else ""
        if session.look.plain:
            texts = [", ".join(part for part in row if part)]
        elif sum(wide) + 3 * len(_GAP) <= session.width:
            texts = [_GAP.join([*map(_padded, row[:3], wide), _padded(row[3], -wide[3])])]
        else:
            name = f"{row[0]} {row[1]}".rstrip()
            below = _GAP + _padded(row[2], wide[2]) + _GAP + _padded(row[3], -wide[3])
            texts = [line.plain for text in (name, below) for line in wrap(Text(text), session.width, indent=2)]
        lines += [Text(text, style) for text in texts]
    return lines


def _padded(text: str, cells: int) -> str:
    """At the left of so many cells; at the right where the number is negative."""
    room = " " * (abs(cells) - cell_len(text))
    return text + room if cells > 0 else room + text

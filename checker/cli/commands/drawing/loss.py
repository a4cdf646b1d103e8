"""`draw loss`: a curve that training wrote for TensorBoard."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich.text import Text

from checker.cli.commands.drawing.request import DrawRequest, Picture
from checker.cli.session import Session
from checker.cli.usage import UsedWrongly, nearest
from checker.messages.visible import visible
from checker.messages.wrap import wrap
from checker.pictures.chart import ASCII_SIGNS, Signs, chart, number
from checker.pictures.curves import Curve, NoCurves, has_events, read_curves, runs_below

_HEIGHT = 13  # lines
_WIDEST = 100  # columns
_TOLD = 10  # values on a plain screen; names in a sentence


def loss_picture(session: Session, asked: DrawRequest) -> Picture:
    """Raises UsedWrongly."""
    if asked.what is None:
        raise UsedWrongly("draw_needs_folder", ["draw", "loss", "logs"])
    folder = Path(asked.what)
    if not folder.is_dir():
        raise UsedWrongly("draw_no_folder", ["draw", "loss", "logs"], given=asked.what)
    curve = _chosen(session, _curves(folder, asked.what), asked)
    return lambda session: _lines(session, curve)


def _curves(folder: Path, given: str) -> Sequence[Curve]:
    """At least one."""
    try:
        curves = read_curves(folder) if has_events(folder) else []
        below = runs_below(folder) if not curves else []
    except (NoCurves, OSError):
        curves, below = [], []
    if below:
        raise UsedWrongly("draw_curves_below", ["draw", "loss", str(below[0])], given=given)
    if not curves:
        raise UsedWrongly("draw_no_curves", ["lesson", "3"], given=given)
    return curves


def _chosen(session: Session, curves: Sequence[Curve], asked: DrawRequest) -> Curve:
    start = ["draw", "loss", asked.what or ""]
    by_tag = {curve.tag: curve for curve in curves}
    if asked.name is None and len(curves) > 1:
        names = [visible(tag, limit=60) for tag in by_tag]
        told = ", ".join(names[:_TOLD]) + (session.look.ellipsis if len(names) > _TOLD else "")
        raise UsedWrongly("draw_which_curve", [*start, names[0]], given=asked.what, names=told)
    if asked.name is not None and asked.name not in by_tag:
        right = visible(nearest(asked.name, by_tag), limit=60)
        raise UsedWrongly("draw_bad_curve", [*start, right], given=asked.name)
    return by_tag[asked.name] if asked.name is not None else curves[0]


def _lines(session: Session, curve: Curve) -> list[Text]:
    tag, points = visible(curve.tag, limit=60), curve.points
    notes = [session.say("draw_lost", count=curve.lost)] if curve.lost else []
    if not points:
        return [Text(tag, "bold"), *wrap(Text(notes[0]), session.width)]
    title = session.say("draw_curve_title", tag=tag, count=len(points), first=points[0][0], last=points[-1][0])
    lowest = min(points, key=lambda point: point[1])
    facts = session.say("draw_curve_low", low=number(lowest[1]), step=lowest[0], last=number(points[-1][1]))
    texts = [Text(line) for note in (facts, *notes) for line in _wrapped(session, note)]
    return [*wrap(Text(title, "bold"), session.width), *_drawn(session, curve), *texts]


def _wrapped(session: Session, note: str) -> list[str]:
    return [line.plain for line in wrap(Text(note), session.width)]


def _drawn(session: Session, curve: Curve) -> list[Text]:
    """A chart, or some values in words where a screen is read aloud."""
    points = curve.points
    if session.look.plain:
        apart = max(1, -(-len(points) // _TOLD))
        return [Text(session.say("draw_value", step=x, value=number(y))) for x, y in points[::apart]]
    signs = Signs() if session.look.ellipsis == "…" else ASCII_SIGNS
    return [Text(line) for line in chart(points, width=min(session.width, _WIDEST), height=_HEIGHT, signs=signs)]

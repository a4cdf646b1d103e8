"""The curves in a folder that TensorBoard reads."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

_EVENTS = "*tfevents*"
_DEEP = ("*", "*/*", "*/*/*")  # where runs are looked for; a whole disk would take long
_HUGE = 1e300  # the difference of two such numbers is still a number
_MOST = 20_000  # values of a curve; TensorBoard thins out what is longer


@dataclass(frozen=True)
class Curve:
    """The values that can be drawn, in order of their steps, and how many cannot: NaN and infinite ones."""

    tag: str
    points: tuple[tuple[int, float], ...]
    lost: int


class NoCurves(Exception):
    """The folder cannot be read."""


def has_events(folder: Path) -> bool:
    return any(folder.glob(_EVENTS))


def runs_below(folder: Path) -> list[Path]:
    """The folders in it that hold events of their own."""
    return sorted({file.parent for below in _DEEP for file in folder.glob(f"{below}/{_EVENTS}")})


def read_curves(folder: Path) -> list[Curve]:
    """By tag. Raises NoCurves."""
    import logging

    logging.getLogger("tensorboard").setLevel(logging.ERROR)  # it reports how it reads
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
    from tensorboard.util.tensor_util import make_ndarray

    events = EventAccumulator(str(folder), size_guidance={"scalars": _MOST, "tensors": _MOST, "images": 1})
    try:
        events.Reload()
        tags = events.Tags()
        found = {tag: [(event.step, event.value) for event in events.Scalars(tag)] for tag in tags["scalars"]}
        for tag in tags["tensors"]:  # a writer of the newer kind
            if events.SummaryMetadata(tag).plugin_data.plugin_name == "scalars":
                found[tag] = [
                    (event.step, float(make_ndarray(event.tensor_proto).item())) for event in events.Tensors(tag)
                ]
    except Exception as error:  # a broken file makes protobuf and TensorBoard raise almost anything
        raise NoCurves(str(error)) from None
    return [_curve(tag, values) for tag, values in sorted(found.items())]


def _curve(tag: str, values: list[tuple[int, float]]) -> Curve:
    finite = sorted((point for point in values if abs(point[1]) < _HUGE), key=lambda point: point[0])
    return Curve(tag, tuple(finite), len(values) - len(finite))

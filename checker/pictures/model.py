"""A network of the learner's file, layer by layer. The file runs in another process (`trace.py`), for a limited time,
and whatever that process says may be a lie: it is read as bounded, plain data. Needs no torch."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from checker.messages.visible import visible
from checker.processes.apart import MOST_BYTES, Late, answer_of

SECONDS = 20.0
_NAME = 100  # characters
_TEXT = 300  # characters
_LARGEST = 10**18

Shape = tuple[int, ...]


class TraceStage(Enum):
    """How far it came."""

    LOADING = "loading"
    CHOOSING = "choosing"
    MAKING = "making"
    RUNNING = "running"
    LATE = "late"
    SILENT = "silent"  # no answer, or none that can be read


@dataclass(frozen=True)
class LayerRow:
    """One run of a layer, or a layer that never ran."""

    path: str
    kind: str
    shape: Shape | None  # None: no tensor came out
    own: int  # parameters that no earlier row has counted
    used: bool


@dataclass(frozen=True)
class Traced:
    """What came out of the network; `output` is None where no tensor did."""

    name: str
    layers: tuple[LayerRow, ...]
    output: Shape | None
    parameters: int


@dataclass(frozen=True)
class NotTraced(Exception):
    """Why there is no picture of the network."""

    stage: TraceStage
    names: tuple[str, ...] = ()  # of the networks in the file
    name: str = ""
    type: str = ""
    text: str = ""
    line: int | None = None


def trace_model(file: Path, name: str, shape: Sequence[int], *, seconds: float = SECONDS) -> Traced:
    """Sends a tensor of this shape through the network `name`, in `seconds` of its time. Raises NotTraced, OSError."""
    words = [str(file.resolve()), name, ",".join(map(str, shape))]
    try:
        return understood(answer_of("checker.pictures.trace", words, seconds=seconds))
    except Late:
        raise NotTraced(TraceStage.LATE) from None


def understood(answer: bytes) -> Traced:
    """What the other process said. Raises NotTraced."""
    try:
        if len(answer) > MOST_BYTES:
            raise ValueError("too long")
        return _traced(json.loads(answer))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise NotTraced(TraceStage.SILENT) from None


def _traced(said: Any) -> Traced:
    if said["stage"] != "done":
        line = said.get("line")
        raise NotTraced(
            TraceStage(said["stage"]),
            names=tuple(visible(name, limit=_NAME) for name in said.get("names", ())[:20]),
            name=visible(said.get("name", ""), limit=_NAME),
            type=visible(said.get("type", ""), limit=_NAME),
            text=visible(said.get("text", ""), limit=_TEXT),
            line=None if line is None else _whole(line),
        )
    layers = tuple(
        LayerRow(
            path=visible(row["path"], limit=_NAME),
            kind=visible(row["kind"], limit=_NAME),
            shape=_shape(row["shape"]),
            own=_whole(row["own"]),
            used=row["used"] is True,
        )
        for row in said["rows"]
    )
    return Traced(visible(said["name"], limit=_NAME), layers, _shape(said["output"]), _whole(said["parameters"]))


def _shape(said: Any) -> Shape | None:
    return None if said is None else tuple(_whole(side) for side in said[:20])


def _whole(said: Any) -> int:
    if type(said) is not int or not 0 <= said < _LARGEST:
        raise ValueError("no whole number")
    return said

"""The tutor's side of a script's run: starts the process, reads its answer as plain data, puts the findings in order.
Needs no torch."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any

from checker.messages.visible import visible
from checker.own_script.ranks import rank
from checker.processes.apart import MOST_BYTES, Late, answer_of
from checker.processes.folders import passing_folder, sweep

SECONDS = 60.0  # the process itself gives up long before, and says what it saw
_TEXT, _NAME = 2000, 100  # characters
# What was done differently: labels of sentences, without `script_did_`.
DID = ("small_data", "few_batches", "no_weights", "simulated_gpu")


class Stopped(Enum):
    """Why the script's end was not reached; the value is the label of its sentence, without `script_stopped_`."""

    TIME = "time"
    INPUT = "input"
    NETWORK = "network"
    SHORT = "short"
    WRITE = "write"
    SILENT = "silent"  # no answer, or none that can be read


@dataclass(frozen=True)
class Place:
    """A line of the learner's own code."""

    file: Path
    line: int

    @property
    def source(self) -> str:
        """The line itself; "" where it cannot be read."""
        try:
            lines = self.file.read_text(encoding="utf-8-sig", errors="replace").split("\n")
        except OSError:
            return ""
        return visible(lines[self.line - 1].strip()) if self.line <= len(lines) else ""


@dataclass(frozen=True)
class Mistake:
    """One finding: the label and its values make the sentence."""

    label: str
    place: Place
    values: Mapping[str, str]


@dataclass(frozen=True)
class Raised:
    """The exception that ended the script."""

    type: str
    text: str
    place: Place | None


@dataclass(frozen=True)
class Seen:
    """What was seen of a script; the mistakes in order, the most telling first."""

    mistakes: tuple[Mistake, ...] = ()
    raised: Raised | None = None
    stopped: Stopped | None = None
    did: tuple[str, ...] = field(default=())  # what was done differently

    @property
    def is_clean(self) -> bool:
        return not self.mistakes and self.raised is None


def look_at(script: Path, *, seconds: float = SECONDS) -> Seen:
    """Runs it in another process, for `seconds` of its time at most. Raises OSError where there cannot be one."""
    sweep()
    with passing_folder() as folder:
        try:
            answer = answer_of("checker.own_script.child", [str(script.resolve()), str(folder)], seconds=seconds)
        except Late:
            return Seen(stopped=Stopped.SILENT)
    return understood(answer)


def understood(answer: bytes) -> Seen:
    """What the process said; the script in it may have said anything."""
    try:
        if len(answer) > MOST_BYTES:
            raise ValueError("too long")
        return _seen(json.loads(answer))
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError):
        return Seen(stopped=Stopped.SILENT)


def _seen(said: Any) -> Seen:
    mistakes = [_mistake(found) for found in said["findings"][:100]]
    raised = said["error"]
    return Seen(
        mistakes=tuple(sorted(mistakes, key=lambda mistake: rank(mistake.label))),
        raised=None if raised is None else _raised(raised),
        stopped=Stopped(said["stopped"]) if said["stopped"] else None,
        did=tuple(label for label in DID if label in said["did"]),
    )


def _mistake(found: Any) -> Mistake:
    rank(found["label"])
    values = {
        visible(str(name), limit=_NAME): visible(str(value), limit=_NAME)
        for name, value in list(found["values"].items())[:10]
    }
    return Mistake(found["label"], _place(found["place"]), values)


def _raised(said: Any) -> Raised:
    place = None if said["place"] is None else _place(said["place"])
    return Raised(visible(str(said["type"]), limit=_NAME), visible(str(said["text"]), limit=_TEXT), place)


def _place(said: Any) -> Place:
    file, line = said
    if type(line) is not int or line < 1:
        raise ValueError("no line")
    return Place(Path(str(file)), line)

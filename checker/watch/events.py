"""The events, and the one queue that they all go through: whoever reads it needs no locks."""

from __future__ import annotations

import queue
from dataclasses import dataclass


@dataclass(frozen=True)
class Saved:
    """Something in the watched folder has changed."""


@dataclass(frozen=True)
class Pressed:
    key: str


@dataclass(frozen=True)
class Redraw:
    """The terminal has another size, or was lent to somebody else."""


@dataclass(frozen=True)
class Over:
    """There is nobody at the keyboard any more."""


Event = Saved | Pressed | Redraw | Over
Events = queue.Queue[Event]

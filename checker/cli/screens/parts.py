"""Fitting what there is to say into the lines there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.text import Text

from checker.messages.wrap import shorten


@dataclass(frozen=True)
class Part:
    """Lines that belong together. A part of a lower rank gets its lines first."""

    lines: tuple[Text, ...]
    rank: int
    least: int = 1  # lines without which it says nothing
    most: int = 3


def fit(parts: Sequence[Part], space: int, *, width: int, ellipsis: str) -> list[Text]:
    """The parts in their order, in at most `space` lines; what is cut ends in `ellipsis`."""
    granted = [0] * len(parts)
    by_rank = sorted(range(len(parts)), key=lambda place: parts[place].rank)
    for limit in ("least", "most"):
        for place in by_rank:
            wanted = min(len(parts[place].lines), getattr(parts[place], limit)) - granted[place]
            granted[place] += max(0, min(wanted, space - sum(granted)))
    return [line for part, count in zip(parts, granted, strict=True) for line in _cut(part, count, width, ellipsis)]


def _cut(part: Part, count: int, width: int, ellipsis: str) -> list[Text]:
    lines = list(part.lines[:count])
    if lines and count < len(part.lines):
        last = lines[-1].copy()
        lines[-1] = shorten(last.append(" " * width), width, ellipsis)
    return lines

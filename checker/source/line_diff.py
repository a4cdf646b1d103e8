"""Two pieces of code, line by line: in one column, or side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum
from itertools import zip_longest


class Sign(Enum):
    """What stands before a line, so that colour is not needed."""

    SAME = " "
    YOURS = "-"
    OURS = "+"
    OTHER = "!"  # both have a line here, and not the same


@dataclass(frozen=True)
class Pair:
    """One line of the screen; "" where a side has none."""

    sign: Sign
    yours: str
    ours: str


def side_by_side(yours: str, ours: str) -> list[Pair]:
    pairs: list[Pair] = []
    for same, left, right in _blocks(yours, ours):
        for one, other in zip_longest(left, right):
            sign = Sign.SAME if same else Sign.YOURS if other is None else Sign.OURS if one is None else Sign.OTHER
            pairs.append(Pair(sign, one or "", other or ""))
    return pairs


def one_column(yours: str, ours: str) -> list[tuple[Sign, str]]:
    """What is only yours stands above what is only ours."""
    lines: list[tuple[Sign, str]] = []
    for same, left, right in _blocks(yours, ours):
        if same:
            lines += [(Sign.SAME, line) for line in left]
        else:
            lines += [(Sign.YOURS, line) for line in left] + [(Sign.OURS, line) for line in right]
    return lines


def _blocks(yours: str, ours: str) -> Iterator[tuple[bool, Sequence[str], Sequence[str]]]:
    """Whether they are the same, your lines, our lines; spaces at the end of a line are nothing."""
    left, right = ([line.rstrip() for line in code.splitlines()] for code in (yours, ours))
    for tag, i, j, k, n in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        yield tag == "equal", left[i:j], right[k:n]

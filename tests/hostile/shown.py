"""What a learner would be shown of a verdict, and whether a terminal may have it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from checker.course.verdicts import ChapterVerdict, Finding
from checker.messages.catalogue import Words

LONGEST = 2_100  # characters of one text


def texts(verdict: ChapterVerdict) -> list[str]:
    """Every text of it, the catalogue's sentences filled in."""
    found = []
    for task in verdict.tasks:
        found += [task.printed, *(_texts_of(task.finding) if task.finding else [])]
    return found


def _texts_of(finding: Finding) -> Iterator[str]:
    values = {"got": finding.got, "expected": finding.expected, **finding.values}
    yield from (Words(language).say(finding.label, **values) for language in ("en", "zh"))
    yield from (finding.call, finding.got, finding.expected, *finding.values.values())
    for frame in finding.frames:
        yield from (frame.function, frame.source)


def unfit(text: str) -> str:
    """Why a terminal must not have this text, "" if it may."""
    control = [char for char in text if _moves(char) and char not in "\n\t"]
    return f"control characters {control}" if control else "too long" if len(text) > LONGEST else ""


def _moves(char: str) -> bool:
    category = unicodedata.category(char)
    return category[0] == "C" or category in ("Zl", "Zp")

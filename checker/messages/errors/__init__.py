"""Error messages in plain words: a table of patterns, each with what it means, what to look at, and an example.

The table lies in `errors/*.toml`. An entry's pattern is searched in "Type: text"; its named groups fill the sentences.
Needs no torch.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from checker.course import Text
from checker.source import toml

FOLDER = Path(__file__).resolve().parent


@dataclass(frozen=True)
class ErrorPattern:
    """One kind of error message."""

    label: str
    pattern: re.Pattern[str]
    means: Text
    look: Text
    example: str  # code that raises it; it may use what `tests/messages` puts beside it


@dataclass(frozen=True)
class Meaning:
    """An entry that fits a message, and the message's own values."""

    entry: ErrorPattern
    values: Mapping[str, str]

    def sentences(self, language: str) -> str:
        """What the message means, and what to look at."""
        means, look = (text[language].format_map(self.values) for text in (self.entry.means, self.entry.look))
        return f"{means} {look}" if language == "en" else means + look


def explain(error_type: str, text: str) -> Meaning | None:
    """The first entry whose pattern is found in the message; None where the table knows nothing of it."""
    message = f"{error_type}: {text}"
    for entry in entries():
        if found := entry.pattern.search(message):
            return Meaning(entry, {name: value or "" for name, value in found.groupdict().items()})
    return None


@cache
def entries() -> tuple[ErrorPattern, ...]:
    """The whole table, in the order in which it is searched."""
    return tuple(entry for file in sorted(FOLDER.glob("*.toml")) for entry in _read(file))


def _read(file: Path) -> list[ErrorPattern]:
    listed = toml.read(file)
    return [
        ErrorPattern(
            label=label,
            pattern=re.compile(data["pattern"], re.DOTALL),
            means=data["means"],
            look=data["look"],
            example=data["example"],
        )
        for label, data in listed.items()
    ]

"""Every sentence the kit says, label to sentence, in the languages it speaks: `en.toml`, `grade.zh.toml` and so on."""

from __future__ import annotations

import string
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from checker.source import toml

PARTS = ("", "grade.", "grade_in.", "grade_out.", "grade_report.", "grade_rules.")  # by the beginnings of files' names
FOLDER = Path(__file__).resolve().parent
# Where a value may be empty, the catalogue has a second sentence that does without it: `raised_without_text`.
WITHOUT = "_without_"


class Words:
    """The catalogue of one language. Raises OSError where there is none."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._sentences = sentences(language)

    def say(self, label: str, /, **values: object) -> str:
        """The sentence of `label` with its placeholders filled; an unknown label or a missing value is a KeyError."""
        return self._sentences[self._variant(label, values)].format_map(values)

    def _variant(self, label: str, values: Mapping[str, object]) -> str:
        empty = (label + WITHOUT + name for name, value in values.items() if value == "")
        return next((variant for variant in empty if variant in self._sentences), label)


@cache
def sentences(language: str) -> Mapping[str, str]:
    """The whole catalogue of `language`; no label stands in two of its files."""
    found: dict[str, str] = {}
    for part in PARTS:
        file = FOLDER / f"{part}{language}.toml"
        found.update(toml.read(file))
    return found


def placeholders(sentence: str) -> frozenset[str]:
    """The names in braces."""
    return frozenset(name for _, name, _, _ in string.Formatter().parse(sentence) if name)

"""Used wrongly: one sentence that ends in the command that would have been right."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from pathlib import PurePath

from rich.text import Text

from checker.messages.command import command

COMMANDS = (
    "check",
    "watch",
    "review",
    "hint",
    "lesson",
    "history",
    "restore",
    "reset",
    "lang",
    "solution",
    "diff",
    "progress",
    "tour",
    "doctor",
    "update",
    "draw",
    "data",
    "diagnose",
    "gpu-sim",
    "pack",
    "grade",
    "override",
    "dev",
)
EXAMPLES = {
    "--id": "s001",
    "--chapters": "4-6,9",
    "--roster": "roster.csv",
    "--out": "grades",
    "--points": "points.toml",
    "--out-of": "100",
    "--due": "2026-11-24",
    "--late": "late.csv",
    "--policy": "percent-per-day:10",
    "--require-isolation": "full",
    "--export": "canvas,json",
    "--assignment": "Homework 4 (1234)",
    "--worksheet": "worksheet.csv",
    "--again": "s001",
    "--engine": "local",
    "--why": "right by hand",
    "--exercises": "exercises",
    "--file": "my_answer.py",
    "--seed": "1",
    "--timeout": "20",
    "--junit": "report.xml",
    "--count": "2",
    "--n": "5",
    "--kernel": "3",
    "--stride": "2",
    "--padding": "1",
    "--dilation": "2",
    "--input": "1,3,32,32",
    "--svg": "picture.svg",
    "--png": "picture.png",
    "--from": "https://example.org/cifar10.tar.gz",
}


class UsedWrongly(Exception):
    """`label` is the sentence, `words` the command that would have been right."""

    def __init__(self, label: str, words: Sequence[str], **values: object) -> None:
        super().__init__(label)
        self.label = label
        self.words = tuple(words)
        self.values = values


def next_line(sentence: str, *words: object) -> Text:
    """A sentence, and the command it ends in."""
    gap = "" if sentence.endswith("：") else " "
    return Text.assemble(sentence + gap, (command(*words), "bold cyan"))


def nearest(given: str, names: Iterable[str], *, otherwise: str = "") -> str:
    """The name most like `given`: `otherwise` if none is much like it, without that always one of the names."""
    by_lower = {name.lower(): name for name in names}
    like = difflib.get_close_matches(given.lower(), by_lower, n=1, cutoff=0.6 if otherwise else 0.0)
    return by_lower[like[0]] if like else otherwise


def replaced(argv: Sequence[str], given: str, right: str) -> list[str]:
    """`argv` with the first `given` replaced, also in `--option=given`; a path may be spelled in another way."""
    words = list(argv)
    for place, word in enumerate(words):
        option, equals, value = word.partition("=")
        if option == given or _same_path(word, given):
            return [*words[:place], right + (equals + value if option == given else ""), *words[place + 1 :]]
        if word.startswith("-") and equals and _same_path(value, given):
            return [*words[:place], f"{option}={right}", *words[place + 1 :]]
    return words


def _same_path(word: str, given: str) -> bool:
    return word == given or (bool(word and given) and PurePath(word) == PurePath(given))

"""The signs that what is shown is made of: as rich as the terminal can show them."""

from __future__ import annotations

from dataclasses import dataclass

from checker.course.verdicts import Outcome


@dataclass(frozen=True)
class Look:
    """The signs a screen is made of."""

    passed: str = "✓"
    wrong: str = "✗"
    open: str = "-"
    unknown: str = "?"
    fault: str = "!"
    ellipsis: str = "…"
    dot: str = " · "
    bar: str = "│ "
    full: str = "█"  # of a bar that fills
    empty: str = "░"
    plain: bool = False  # one thing a line, nothing cut, nothing that moves

    def symbol(self, outcome: Outcome) -> str:
        special = {
            Outcome.PASSED: self.passed,
            Outcome.NOT_STARTED: self.open,
            Outcome.NOT_CHECKED: self.unknown,
            Outcome.KIT_ERROR: self.fault,
            Outcome.COMPUTER_ERROR: self.fault,
        }
        return special.get(outcome, self.wrong)

    def text(self, text: str) -> str:
        """`text` in signs that this look can show."""
        return text.expandtabs(4) if self.ellipsis == "…" else text.expandtabs(4).translate(_ASCII)


ASCII = Look(passed="+", wrong="x", ellipsis="...", dot="  ", bar="| ", full="#", empty="-")
PLAIN = Look(passed="+", wrong="x", ellipsis="...", dot=", ", bar="", plain=True)
_ASCII = str.maketrans({"…": "...", "×": "x", "·": "-", "—": "-", "–": "-", "“": '"', "”": '"', "’": "'", "‘": "'"})

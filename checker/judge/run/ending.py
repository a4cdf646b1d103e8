"""How a test ended."""

from __future__ import annotations

from dataclasses import dataclass

from checker.course.verdicts import Finding, Outcome
from checker.judge.api.text import visible
from checker.processes.shortage import Shortage


@dataclass(frozen=True)
class Ending:
    """How one test ended."""

    outcome: Outcome
    finding: Finding | None = None


def computer_error(shortage: Shortage) -> Ending:
    """Nobody's fault."""
    values = {name: visible(text) for name, text in shortage.values.items()}
    return Ending(Outcome.COMPUTER_ERROR, Finding(shortage.lack.value, values))


PASSED = Ending(Outcome.PASSED)


def one_line(ending: Ending) -> str:
    """The ending as one line for pytest's own terminal."""
    finding = ending.finding or Finding("")
    parts = [f"{ending.outcome.value}: {finding.label}"]
    parts += [f"{name}: {text}" for name, text in (("call", finding.call), ("got", finding.got)) if text]
    parts += [f"expected: {finding.expected}"] if finding.expected else []
    parts += [f"{name}={value}" for name, value in finding.values.items()]
    return " | ".join(parts)

"""Asking before something happens that a learner may not want."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from checker.cli.session import Session
from checker.cli.usage import UsedWrongly


def agreed(session: Session, question: str, *, yes: bool) -> bool:
    """Whether they want it. `yes` is the option --yes; without it, and without anybody to ask, UsedWrongly."""
    if yes:
        return True
    if session.answers is None:
        raise UsedWrongly("needs_yes", [*session.argv, "--yes"])
    session.console.print(Text(f"{question} {session.say('ask_yes_no')} "), end="", soft_wrap=True, highlight=False)
    return _means_yes(session.answers.readline(), session.say("ask_yes_words").split())


def _means_yes(answer: str, words: Sequence[str]) -> bool:
    return answer.strip().lower() in words

"""`lang`: which language the tutor speaks, from now on."""

from __future__ import annotations

from dataclasses import replace

from rich.text import Text

from checker.cli.session import Session
from checker.cli.usage import UsedWrongly, nearest, replaced
from checker.course import LANGUAGES


def show_language(session: Session, language: str | None) -> int:
    """Sets the language, or says which one it is. Raises UsedWrongly."""
    if language is None:
        session.show(Text(session.say("language_is")))
        return 0
    if language not in LANGUAGES:
        right = nearest(language, LANGUAGES)
        raise UsedWrongly("bad_language", replaced(session.argv, language, right), given=language)
    session.change_state(lambda known: replace(known, language=language))
    spoken = session.speaking(language) if session.can_show(language) else session
    label = "language_is" if spoken.words.language == language else "language_console"
    session.show(Text(spoken.say(label)))
    return 0

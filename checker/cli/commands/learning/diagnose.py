"""`diagnose`: a script of the learner's own, run shortened and watched; what is wrong with it, and on which line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from rich.text import Text

from checker.cli.files import shown_path
from checker.cli.screens.live import Progress
from checker.cli.session import Exit, Session
from checker.cli.usage import UsedWrongly
from checker.messages.errors import explain
from checker.messages.wrap import shorten, wrap
from checker.own_script.ranks import SEEN, sentence
from checker.own_script.run import Place, Raised, Seen, look_at

EXAMPLE = "my_training.py"
_UNREADABLE = ("SyntaxError", "IndentationError", "TabError")
_MOST = 4  # lines of an exception's own text


def diagnose(session: Session, given: str | None) -> int:
    """0 where nothing was found and the script's end was reached. Raises UsedWrongly."""
    if given is None:
        raise UsedWrongly("needs_own_script", ["diagnose", EXAMPLE])
    script = Path(given)
    if not script.is_file():
        raise UsedWrongly("no_own_script", ["diagnose", EXAMPLE], given=given)
    with Progress(session, 0) as progress:
        progress.say(session.say("script_loading", file=shown_path(script)))
        seen = look_at(script)
    session.show(*_Page(session, script).lines(seen))
    return Exit.ALL_PASSED if seen.is_clean and seen.stopped is None else Exit.NOT_PASSED


class _Page:
    def __init__(self, session: Session, script: Path) -> None:
        self._session = session
        self._say = session.say
        self._script = script
        self._margin = "" if session.look.plain else "  "

    def lines(self, seen: Seen) -> Iterator[Text]:
        yield from self._title(seen)
        for number, mistake in enumerate(seen.mistakes, 1):
            head = f"{number}. " if len(seen.mistakes) + (seen.raised is not None) > 1 else ""
            yield from self._found(head, mistake.place, self._say(sentence(mistake.label), **mistake.values))
        if seen.raised is not None:
            head = f"{len(seen.mistakes) + 1}. " if seen.mistakes else ""
            yield from self._raised(head, seen.raised)
        if seen.stopped is not None:
            yield Text()
            yield from self._wrapped(self._say(f"script_stopped_{seen.stopped.value}"), "yellow")
        yield from self._ending(seen)

    def _title(self, seen: Seen) -> Iterator[Text]:
        count = len(seen.mistakes) + (seen.raised is not None)
        sign = self._session.look.passed if not count else self._session.look.wrong
        label = {0: "script_clean", 1: "script_one"}.get(count, "script_several")
        if not count and seen.stopped is not None:
            label, sign = "script_unfinished", self._session.look.unknown
        text = f"{sign} {self._say(label, file=shown_path(self._script), count=count)}"
        style = "bold red" if count else "bold green" if seen.stopped is None else "bold yellow"
        yield from wrap(Text(text, style), self._session.width, indent=2)

    def _found(self, head: str, place: Place, sentence: str) -> Iterator[Text]:
        yield Text()
        yield from self._code(head, place)
        yield from self._wrapped(sentence)

    def _raised(self, head: str, raised: Raised) -> Iterator[Text]:
        yield Text()
        if raised.place is not None:
            yield from self._code(head, raised.place)
        if raised.type in _UNREADABLE and raised.place is not None:
            yield from self._wrapped(self._say("syntax_error", line=raised.place.line, text=raised.text))
            return
        yield from self._wrapped(self._say("script_raised", type=raised.type))
        text = list(self._wrapped(raised.text, "dim"))
        yield from text[:_MOST]
        if len(text) > _MOST:
            yield Text(self._margin + self._session.look.ellipsis, "dim")
        known = explain(raised.type, raised.text)
        meaning = known.sentences(self._session.words.language) if known else self._say("script_raised_unknown")
        yield from self._wrapped(meaning)

    def _code(self, head: str, place: Place) -> Iterator[Text]:
        """The line's number, and the line."""
        session, main = self._session, place.file == self._script.resolve()
        label = "script_line" if main else "script_line_of"
        where = head + self._say(label, line=place.line, file=place.file.name)
        code = session.look.text(place.source)
        if not code:
            yield Text(where, "bold")
        elif session.look.plain or session.width < 60:
            yield Text(where, "bold")
            yield shorten(Text(self._margin + code, "cyan"), session.width, session.look.ellipsis)
        else:
            yield shorten(Text.assemble((where, "bold"), "  ", (code, "cyan")), session.width, session.look.ellipsis)

    def _wrapped(self, sentence: str, style: str = "") -> Iterator[Text]:
        text = Text(self._session.look.text(sentence), style)
        for line in wrap(text, self._session.width - len(self._margin)):
            yield Text(self._margin).append_text(line)

    def _ending(self, seen: Seen) -> Iterator[Text]:
        """What was not looked at, and what was different: no more is claimed than was seen."""
        yield Text()
        if seen.is_clean:
            yield from wrap(Text(self._say("script_looked", count=len(SEEN)), "dim"), self._session.width)
        yield Text(self._say("script_did"), "dim")
        for label in (*seen.did, "aside"):
            yield from self._wrapped(self._say(f"script_did_{label}"), "dim")
        again = "script_again" if not seen.is_clean else "next"
        words = () if seen.is_clean else ("diagnose", shown_path(self._script))
        yield self._session.step(again, *words)

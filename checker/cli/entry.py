"""From the command line to an exit code: whatever happens, the learner reads a sentence, never a traceback."""

from __future__ import annotations

import os
import re
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, cast

from rich.console import Console
from rich.text import Text

from checker.cli.commands.learning.gpu_sim import own_words
from checker.cli.language import CHINESE, ENGLISH, default_language
from checker.cli.session import Exit, OpenEngine, Session, reader_has_gone, shows, utc
from checker.cli.streams import Lasting
from checker.cli.usage import COMMANDS, UsedWrongly, nearest, replaced
from checker.course import CHAPTERS, LANGUAGES, ROOT, Chapter
from checker.messages.catalogue import Words
from checker.messages.look import ASCII, PLAIN, Look
from checker.processes.shortage import of_error
from checker.storage import state

if TYPE_CHECKING:
    from checker.judge.run.engine import Engine
    from checker.judge.run.settings import Settings


@dataclass(frozen=True)
class Terminal:
    """Where the tutor is being run; a test makes one of its own."""

    out: TextIO
    err: TextIO
    environ: Mapping[str, str]
    root: Path = ROOT
    chapters: Path = CHAPTERS
    open_engine: OpenEngine | None = None
    answers: TextIO | None = None  # what is typed
    now: Callable[[], datetime] = utc


@dataclass(frozen=True)
class Typed:
    """The words that were typed, and the options that every command understands, wherever they stand."""

    words: tuple[str, ...]
    rest: tuple[str, ...]
    language: str | None = None
    course: str | None = None
    plain: bool = False
    help: bool = False


def run(argv: Sequence[str], terminal: Terminal | None = None) -> int:
    """The exit code of `python tutor.py ARGV`."""
    if terminal is not None:
        return _run(argv, terminal)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a console that lacks a character shows its number
    out = Lasting(sys.stdout)
    streams = cast(TextIO, out), cast(TextIO, Lasting(sys.stderr))
    code = _run(argv, Terminal(*streams, os.environ, answers=sys.stdin))
    out.flush()
    if out.error is None:
        return code
    said = open_session(Terminal(*streams, os.environ), read(argv))
    said.warn(said.step("output_unwritten", *argv, reason=out.error.strerror or out.error))
    return code or Exit.COMPUTER_FAULT


def _run(argv: Sequence[str], terminal: Terminal) -> int:
    typed = read(argv)
    session = open_session(terminal, typed)
    try:
        return _dispatch(session, typed)
    except UsedWrongly as error:
        session.warn(session.step(error.label, *error.words, **error.values))
        return Exit.USED_WRONGLY
    except KeyboardInterrupt:
        session.warn(Text(session.say("stopped")))
        return Exit.INTERRUPTED
    except Exception as error:
        if reader_has_gone(error):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nothing more to say
            return Exit.NOT_PASSED
        if of_error(error) is not None:
            session.warn(session.step("computer_failed", "doctor", reason=_one_line(error)))
            return Exit.COMPUTER_FAULT
        _confess(session, error)  # the kit's own fault: said as one, and kept for the report
        return Exit.KIT_FAULT


def read(argv: Sequence[str]) -> Typed:
    """Takes --lang, --course, --plain and --help out of `argv`; `dev` answers for its own --help."""
    ours = own_words(argv) if argv[:1] == ["gpu-sim"] else len(argv)
    rest, plain, wants_help = list(argv[:ours]), False, False
    values: dict[str, str | None] = {"--lang": None, "--course": None}
    for place, word in reversed(list(enumerate(rest))):
        option, equals, value = word.partition("=")
        if word == "--plain":
            plain = bool(rest.pop(place))
        elif word in ("--help", "-h") and rest[0] != "dev":
            wants_help = bool(rest.pop(place))
        elif option in values and equals:
            values[option] = value
            rest.pop(place)
        elif option in values:
            values[option] = rest.pop(place + 1) if place + 1 < len(rest) else ""
            rest.pop(place)
    return Typed(tuple(argv), (*rest, *argv[ours:]), values["--lang"], values["--course"], plain, wants_help)


def open_session(terminal: Terminal, typed: Typed) -> Session:
    """What every command is given; in English where the terminal cannot show the language."""
    consoles = [_console(stream, terminal.environ) for stream in (terminal.out, terminal.err)]
    rich_signs = shows(consoles[0], Look.passed + Look.ellipsis + Look.bar) and not consoles[0].legacy_windows
    look = PLAIN if typed.plain else Look() if rich_signs else ASCII
    root = Path(typed.course) if typed.course else terminal.root
    session = Session(
        console=consoles[0],
        errors=consoles[1],
        look=look,
        words=Words(ENGLISH),
        root=root,
        chapters=root / "chapters" if typed.course else terminal.chapters,
        open_engine=terminal.open_engine or _open_engine,
        environ=terminal.environ,
        argv=typed.words,
        course=typed.course if typed.course and (root / "chapters").is_dir() else "",
        now=terminal.now,
        answers=terminal.answers if _talks(terminal) else None,
    )
    language = typed.language if typed.language in LANGUAGES else _chosen(session)
    language = language if language in LANGUAGES else default_language(terminal.environ)
    return session.speaking(language if language and session.can_show(language) else ENGLISH)


def _chosen(session: Session) -> str | None:
    """What `lang` was told; trouble with the file is told by the command that needs it, in its language."""
    try:
        return state.load(session.state_file).language
    except (OSError, state.NotAState):
        return None


def _talks(terminal: Terminal) -> bool:
    """Whether a question would be seen and could be answered."""
    return terminal.answers is not None and terminal.answers.isatty() and terminal.out.isatty()


def _console(stream: TextIO, environ: Mapping[str, str]) -> Console:
    # FORCE_COLOR asks for colours in a pipe, not for parts that move.
    # On Windows rich takes whatever is no console for one of long ago.
    terminal = stream.isatty()
    legacy = None if terminal and isinstance(stream, Lasting) else False
    return Console(file=stream, force_interactive=terminal, legacy_windows=legacy, highlight=False, _environ=environ)


def _dispatch(session: Session, typed: Typed) -> int:
    if typed.language is not None and typed.language not in LANGUAGES:
        if not typed.language:
            raise UsedWrongly("option_needs_value", [*typed.words, CHINESE], option="--lang")
        right = nearest(typed.language, LANGUAGES)
        raise UsedWrongly("bad_language", replaced(typed.words, typed.language, right), given=typed.language)
    if typed.course == "":
        raise UsedWrongly("option_needs_value", [*typed.words, "my_course"], option="--course")
    if typed.course and not session.chapters.is_dir():
        raise UsedWrongly("bad_course", typed.rest, given=typed.course)
    if "_TUTOR_COMPLETE" in session.environ:  # a shell asks which words may follow
        from checker.cli.invoking import invoke

        return invoke(session, typed.rest)
    if not typed.rest and not typed.help:
        from checker.cli.commands.learning.overview import show_overview

        return show_overview(session)
    if typed.rest and typed.rest[0] not in COMMANDS and not typed.rest[0].startswith("-"):
        right = nearest(typed.rest[0], COMMANDS)
        raise UsedWrongly("bad_command", replaced(typed.words, typed.rest[0], right), given=typed.rest[0])
    from checker.cli.invoking import invoke, show_help

    return show_help(session, typed.rest) if typed.help else invoke(session, typed.rest)


def _open_engine(
    chapters: Sequence[Chapter], settings: Settings, /, *, explain: bool = True
) -> AbstractContextManager[Engine]:
    from checker.explain import explainer
    from checker.judge.run.opening import open_engine

    return open_engine(chapters, settings, explainer=explainer if explain else None)


def _confess(session: Session, error: Exception) -> None:
    file: Path | str = session.root / ".tutor" / "kit-error.txt"
    try:
        Path(file).parent.mkdir(exist_ok=True)
        Path(file).write_text("".join(traceback.format_exception(error)), encoding="utf-8")
    except OSError:
        file = ""
    values = {"type": type(error).__name__, "text": _one_line(error), "file": file}
    session.warn(session.step("kit_failed", *session.argv, **values))


def _one_line(error: Exception) -> str:
    return re.sub(r"\s+", " ", str(error))

"""`watch`: re-checks a chapter whenever its file is saved, and listens to keys."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from rich.cells import cell_len
from rich.text import Text

from checker.cli.commands.history.past import reset
from checker.cli.commands.learning.hint import show_hint
from checker.cli.commands.learning.lesson import show_lesson
from checker.cli.commands.learning.overview import next_step, show_overview
from checker.cli.commands.learning.solution import show_solution
from checker.cli.judging import content_of, settings_of
from checker.cli.names import find_chapter, following, previous
from checker.cli.reporters.memory import MemoryReporter
from checker.cli.request import Request, make_request
from checker.cli.screens.live import Progress
from checker.cli.screens.page import Page
from checker.cli.session import Session
from checker.cli.usage import UsedWrongly
from checker.course import ROOT, chapters
from checker.course.verdicts import ChapterVerdict, Outcome, TaskVerdict
from checker.judge.run.settings import fresh_seed
from checker.watch.events import Event, Events, Over, Pressed, Redraw, Saved
from checker.watch.keys import Keys, keyboard_of
from checker.watch.saves import told

if TYPE_CHECKING:
    from checker.judge.run.engine import Engine
    from checker.judge.run.settings import Settings

LOOK = 0.25  # seconds
Restart = Callable[[Sequence[str]], int]


class Lends(Protocol):
    """The keyboard, for a question that is answered with a line."""

    def lent(self) -> AbstractContextManager[None]: ...


class Asking(Protocol):
    def __call__(self, session: Session, n: str | None, name: str | None, *, yes: bool) -> int: ...


Listen = Callable[[Session, Request, "Settings", Events], AbstractContextManager[Lends]]


def run_watch(session: Session, n: str | None) -> int:
    """Watches until it is told to stop. Raises UsedWrongly where there is no terminal."""
    step = next_step(chapters(session.chapters), session.load_state())
    number = find_chapter(session, n).number if n is not None else step[1] if step else None
    if session.answers is None:
        raise UsedWrongly("watch_needs_terminal", ["check", *([str(number)] if number is not None else [])])
    if number is None:
        return show_overview(session)
    return watched(session, number, listen=listen, restart=restarted)


def watched(session: Session, number: int, *, listen: Listen, restart: Restart) -> int:
    """Watches one chapter. Another one gets a process of its own: a judge that knows what is right forks nothing."""
    request = make_request(session, str(number))
    settings = settings_of(session, request)
    events: Events = queue.Queue()

    with (
        session.open_engine(request.chapters, settings) as engine,
        listen(session, request, settings, events) as keyboard,
    ):
        chosen = Watcher(session, request, settings, events, keyboard).run(engine)
    if chosen is None:
        return 0
    options = [word for word in session.argv if word.startswith("-")]
    return restart(["watch", str(chosen), *options])


@contextmanager
def listen(session: Session, request: Request, settings: Settings, events: Events) -> Iterator[Keys]:
    """Saves and keys, from threads of their own. A save ends the judgement that is going on.

    Raises OSError where the folder cannot be watched.
    """

    def saved() -> None:
        events.put(Saved())
        settings.superseded.set()

    assert session.answers is not None
    folder = request.file_of(request.chapters[0]).parent
    keys = Keys(keyboard_of(session.answers.fileno()), events.put)
    with told(folder, saved), keys.told():
        yield keys


def restarted(words: Sequence[str]) -> int:
    """`tutor.py` with other words in the place of this process; as its parent where a process cannot be replaced."""
    command = [sys.executable, str(ROOT / "tutor.py"), *words]
    sys.stdout.flush()
    if sys.platform != "win32":
        os.execv(command[0], command)
    return subprocess.run(command, check=False).returncode


class Watcher:
    """One chapter, its last verdict, and what the keys do."""

    def __init__(self, session: Session, request: Request, settings: Settings, events: Events, keyboard: Lends) -> None:
        self._session, self._request, self._settings = session, request, settings
        self._events, self._keyboard = events, keyboard
        self._chapter = request.chapters[0]
        self._file = request.file_of(self._chapter)
        self._page = Page(session, following(session, self._chapter))
        self._judged: bytes | None = None
        self._verdict: ChapterVerdict | None = None
        self._place = 0  # of the failure that is shown

    def run(self, engine: Engine) -> int | None:
        """Until `q`: None; or until another chapter is wanted: its number. Raises UsedWrongly as a command does."""
        self._judge(engine)
        engine.worlds.settle()  # many checks will come
        while True:
            event = self._next_event()
            if isinstance(event, Over):
                return None
            if isinstance(event, Redraw):
                self._show()
            elif isinstance(event, Saved) and self._content() != self._judged:
                self._judge(engine)
            elif isinstance(event, Pressed):
                key = event.key.lower()
                if key == "q":
                    return None
                other = {"f": following, "b": previous}.get(key)
                if other is not None and (number := other(self._session, self._chapter)) is not None:
                    return number
                self._press(key)

    def _next_event(self) -> Event:
        """Wakes up now and then: on Windows, and where another thread is told of it, Ctrl-C does not end a wait."""
        while True:
            with suppress(queue.Empty):
                return self._events.get(timeout=LOOK)

    # --- judging -----------------------------------------------------------------------------------------------------

    def _judge(self, engine: Engine) -> None:
        """Begins again whenever the file is saved meanwhile."""
        from checker.judge.pool.channel import Superseded

        while True:
            self._settings.superseded.clear()
            self._judged, self._place = self._content(), 0
            self._session.console.clear()
            self._session.show(*self._page.header(self._chapter, self._file))
            engine.settings = replace(self._settings, seed=fresh_seed())
            try:
                with Progress(self._session, len(self._chapter.tasks)) as progress:
                    self._verdict = engine.judge(self._chapter, self._file, on_task=progress.task)
            except Superseded:
                continue
            break
        memory = MemoryReporter(self._session)
        memory.chapter(self._chapter, self._verdict, self._judged)
        memory.done([self._verdict])
        self._show()

    def _content(self) -> bytes | None:
        return content_of(self._file)

    # --- showing -----------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        assert self._verdict is not None
        self._session.console.clear()
        self._session.show(*self._page.header(self._chapter, self._file))
        self._session.show(*self._page.chapter(self._verdict, self._chapter))
        self._show_keys()

    def _show_keys(self) -> None:
        """On as many lines as it takes, no key apart from its word."""
        lines: list[str] = []
        for key in self._session.say("watch_keys").split("  "):
            if lines and cell_len(lines[-1]) + 2 + cell_len(key) <= self._session.width:
                lines[-1] += "  " + key
            else:
                lines.append(key)
        self._session.show(*(Text(line, "dim") for line in lines))

    def _failures(self) -> list[TaskVerdict]:
        tasks = self._verdict.tasks if self._verdict else ()
        return [task for task in tasks if not task.passed and task.outcome is not Outcome.NOT_STARTED]

    def _task(self) -> str | None:
        """The task that hint and reset are about."""
        failures = self._failures()
        return failures[self._place % len(failures)].task if failures else None

    def _press(self, key: str) -> None:
        number = str(self._chapter.number)
        actions: dict[str, Callable[[], object]] = {
            "n": self._next_failure,
            "h": lambda: show_hint(self._session, number, self._task(), every=False),
            "l": lambda: show_lesson(self._session, number),
            "o": lambda: show_overview(self._session),
            "s": lambda: self._ask(show_solution),
            "r": lambda: self._ask(reset),
        }
        if key in actions:
            self._session.show(Text())
            try:
                actions[key]()
            except UsedWrongly as error:  # there is no solution, say: no reason to stop watching
                self._session.show(self._session.step(error.label, *error.words, **error.values))
            self._show_keys()

    def _next_failure(self) -> None:
        failures = self._failures()
        if self._verdict is None or not failures:
            self._session.show(Text(self._session.say("watch_no_failure")))
            return
        self._place = (self._place + 1) % len(failures)
        rotated = replace(self._verdict, tasks=(*failures[self._place :], *failures[: self._place]))
        self._session.show(*self._page.failure(rotated, self._chapter, above=0))

    def _ask(self, command: Asking) -> None:
        """A command that may have a question, about the failure that is shown."""
        with self._keyboard.lent():
            command(self._session, str(self._chapter.number), self._task(), yes=False)

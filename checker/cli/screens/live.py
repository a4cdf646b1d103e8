"""What moves while the learner waits: one line, on a terminal only, gone when the verdicts are there."""

from __future__ import annotations

from types import TracebackType

from rich.console import Console
from rich.live import Live
from rich.text import Text

from checker.cli.session import Session
from checker.course.verdicts import TaskVerdict
from checker.messages.wrap import shorten


class Progress:
    """A context; silent where nothing may move. It has no thread of its own, because the engine forks."""

    def __init__(self, session: Session, total: int, *, silent: bool = False) -> None:
        self._session = session
        self._total = total
        self._done = 0
        moves = session.console.is_interactive and not session.look.plain and not silent
        self._live = _live(session.console) if moves else None

    def __enter__(self) -> Progress:
        if self._live:
            self._live.start()
            self._show(self._session.say("loading"))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        if self._live:
            self._live.stop()

    def task(self, verdict: TaskVerdict) -> None:
        """One more verdict."""
        self._done += 1
        self._show(self._session.say("judging", done=self._done, total=self._total, task=verdict.task))

    def say(self, text: str) -> None:
        """What is being done just now."""
        self._show(text)

    def _show(self, text: str) -> None:
        if self._live:
            line = shorten(Text(text, "dim"), self._session.width, self._session.look.ellipsis)
            self._live.update(line, refresh=True)


def _live(console: Console) -> Live:
    return Live(console=console, auto_refresh=False, transient=True, redirect_stdout=False, redirect_stderr=False)

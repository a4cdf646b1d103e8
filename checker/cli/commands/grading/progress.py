"""What moves while a class is graded: a bar, the rate, and the time that is left."""

from __future__ import annotations

from datetime import datetime
from types import TracebackType

from rich.progress import BarColumn, TaskID, TextColumn
from rich.progress import Progress as Bar
from rich.text import Text

from checker.cli.session import Session
from checker.grade.class_run import GradingProgress

STEPS = 10  # lines where nothing may move


class ClassProgress:
    """A context; a line for each tenth where nothing may move."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._start: datetime | None = None
        self._told = 0
        moves = session.console.is_interactive and not session.look.plain
        self._bar = Bar(BarColumn(), TextColumn("{task.description}"), console=session.console) if moves else None
        self._task: TaskID | None = None

    def __enter__(self) -> ClassProgress:
        self._start = self._session.now()
        if self._bar:
            self._bar.start()
            self._task = self._bar.add_task(self._session.say("grade_checks_itself"), total=None)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        if self._bar:
            self._bar.stop()

    def judged(self, progress: GradingProgress) -> None:
        """One more job."""
        text = self._text(progress)
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, total=progress.total, completed=progress.done, description=text)
        elif progress.done * STEPS // progress.total > self._told:
            self._told = progress.done * STEPS // progress.total
            self._session.show(Text(text))

    def _text(self, progress: GradingProgress) -> str:
        assert self._start is not None
        seconds = max((self._session.now() - self._start).total_seconds(), 1e-3)
        rate = progress.done / seconds
        left = round((progress.total - progress.done) / rate)
        return self._session.say(
            "grade_progress",
            done=progress.done,
            total=progress.total,
            rate=f"{rate:.1f}",
            left=f"{left // 60}:{left % 60:02}",
        )

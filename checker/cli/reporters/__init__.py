"""Who hears the verdicts of `check`: the screen, a JSON document, a JUnit file, the learner's state."""

from __future__ import annotations

from collections.abc import Sequence
from types import TracebackType

from checker.course import Chapter
from checker.course.verdicts import ChapterVerdict, TaskVerdict


class Reporter:
    """Hears everything, and does nothing; a reporter overrides what it wants to hear.

    It is entered before the engine is opened, and left when the last verdict has come; `done` is called after that.
    """

    def __enter__(self) -> Reporter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        """Whatever happened meanwhile."""

    def task(self, verdict: TaskVerdict) -> None:
        """One task's verdict, as soon as it is final."""

    def chapter(self, chapter: Chapter, verdict: ChapterVerdict, content: bytes | None) -> None:
        """A whole file's; `content` is what the file held, None where it could not be read."""

    def done(self, verdicts: Sequence[ChapterVerdict]) -> None:
        """All of them, in the order of the request."""

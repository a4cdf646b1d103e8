"""The verdicts in the learner's state, and the code that they were on in the history."""

from __future__ import annotations

from collections.abc import Sequence

from checker.cli.reporters import Reporter
from checker.cli.session import Session
from checker.course import Chapter
from checker.course.verdicts import ChapterVerdict, Outcome
from checker.storage.history import Reason
from checker.storage.state import State, chapter_done


class MemoryReporter(Reporter):
    """Remembers a check when it is over: one that was interrupted says nothing about a chapter."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._heard: list[tuple[Chapter, ChapterVerdict, bytes | None]] = []

    def chapter(self, chapter: Chapter, verdict: ChapterVerdict, content: bytes | None) -> None:
        self._heard.append((chapter, verdict, content))

    def done(self, verdicts: Sequence[ChapterVerdict]) -> None:
        for chapter, verdict, content in self._heard:
            self._remember(chapter, verdict, content)
        self._heard.clear()

    def _remember(self, chapter: Chapter, verdict: ChapterVerdict, content: bytes | None) -> None:
        now = self._session.now()
        judged = [task for task in verdict.tasks if task.outcome is not Outcome.COMPUTER_ERROR]
        if not judged:
            return
        outcomes = {task.task: task.outcome.value for task in judged}
        labels = {task.task: task.diagnosis[0] if len(task.diagnosis) == 1 else "" for task in judged}

        def checked(known: State) -> State:
            known = known.with_outcomes(chapter.stem, outcomes)
            known = known.with_diagnoses(chapter.stem, labels)
            return known.with_check(chapter.stem, now, done=chapter_done(chapter, known))

        self._session.change_state(checked)
        if content and chapter.stub.encode() != content:
            self._session.keep(chapter, content, Reason.CHECKED, outcomes)

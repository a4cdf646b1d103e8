"""The verdicts on the screen: a page for one chapter, a line each for several and then the first failure in full."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from rich.text import Text

from checker.cli.hiding import hiding, warning
from checker.cli.names import following
from checker.cli.reporters import Reporter
from checker.cli.request import Request
from checker.cli.screens.live import Progress
from checker.cli.screens.page import Page, chapter_row, is_done
from checker.cli.session import Session
from checker.course import ROOT, Chapter
from checker.course.verdicts import ChapterVerdict, TaskVerdict


class ScreenReporter(Reporter):
    """What comes before the verdicts at once, one line that moves while they are waited for, and then the page."""

    def __init__(self, session: Session, request: Request, *, on_real_gpu: bool = False) -> None:
        self._session, self._request = session, request
        self._on_real_gpu = on_real_gpu
        self._page = Page(session, following(session, request.chapters[-1]))
        self._progress = Progress(session, sum(len(chapter.tasks) for chapter in request.judged))

    def __enter__(self) -> ScreenReporter:
        first = self._request.chapters[0]
        self._session.show(*self.title())
        if self._on_real_gpu:
            self._session.show(self._session.step("gpu_real", "check", first.number, "--simulate"))
        self._progress.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        self._progress.__exit__(kind, error, where)

    def title(self) -> list[Text]:
        first, count = self._request.chapters[0], len(self._request.chapters)
        if count > 1:
            return [Text(self._session.say("title_all", count=count), "bold")]
        return self._page.header(first, self._request.file_of(first))

    def task(self, verdict: TaskVerdict) -> None:
        self._progress.task(verdict)

    def chapter(self, chapter: Chapter, verdict: ChapterVerdict, content: bytes | None) -> None:
        if len(self._request.chapters) > 1:
            self._session.show(chapter_row(self._page, verdict, chapter))

    def done(self, verdicts: Sequence[ChapterVerdict]) -> None:
        folders = [*(verdict.file.parent for verdict in verdicts), ROOT, Path.cwd()]
        for file in hiding(folders, sys.modules):
            self._session.show(*warning(self._session, file))
        if len(verdicts) == 1:
            chapter = self._request.chapters[0]
            self._session.show(*self._page.chapter(verdicts[0], chapter, task=self._request.task))
        else:
            show_worst(self._session, self._request, verdicts)


def show_worst(session: Session, request: Request, verdicts: Sequence[ChapterVerdict]) -> None:
    """After the chapters' lines: the first chapter that is not done, its first failure in full."""
    pairs = list(zip(verdicts, request.chapters, strict=True))
    verdict, chapter = next((pair for pair in pairs if not is_done(*pair)), pairs[-1])
    if is_done(verdict, chapter):  # then all are: one sentence for the tasks of all
        verdict = replace(verdict, tasks=tuple(task for each in verdicts for task in each.tasks))
    page = Page(session, following(session, chapter))
    session.show(*page.failure(verdict, chapter, above=len(pairs) + 1))
    session.show(page.points(*verdicts), page.next(verdict, chapter))

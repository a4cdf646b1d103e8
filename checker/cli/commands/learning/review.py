"""`review`: chapters that were done, checked once more; what one no longer knows shows where it is not looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rich.text import Text

from checker.cli.judging import exit_code, judged
from checker.cli.names import find_chapters
from checker.cli.reporters.memory import MemoryReporter
from checker.cli.reporters.screen import ScreenReporter, show_worst
from checker.cli.request import Request, make_request, number_in
from checker.cli.screens.page import chapter_row, is_done
from checker.cli.session import Session
from checker.course import Chapter
from checker.course.verdicts import ChapterVerdict
from checker.messages.wrap import wrap
from checker.storage.state import State, chapter_done

USUAL, MOST = 3, 1000  # chapters


def run_review(session: Session, most: str | None) -> int:
    """Judges them as `check` does, and remembers it; the exit code. Raises UsedWrongly."""
    count = USUAL if most is None else number_in(session, "--count", most, int, 1, MOST)
    state = session.load_state()
    every = find_chapters(session, None)
    known = _by_age(every, state)
    if not known:
        session.show(session.step("review_nothing", "check", _first_open(every, state)))
        return 0
    request = replace(make_request(session, None), chapters=tuple(known[:count]))
    screen = ReviewReporter(session, request, known=len(known))
    return exit_code(request, judged(session, request, [MemoryReporter(session), screen]))


class ReviewReporter(ScreenReporter):
    """As for several chapters, also where there is only one."""

    def __init__(self, session: Session, request: Request, *, known: int) -> None:
        super().__init__(session, request)
        self._known = known

    def title(self) -> list[Text]:
        title = self._session.say("review_title", count=len(self._request.chapters), known=self._known)
        return wrap(Text(title, "bold"), self._session.width)

    def done(self, verdicts: Sequence[ChapterVerdict]) -> None:
        if len(verdicts) == 1:  # several are shown as they come
            self._session.show(chapter_row(self._page, verdicts[0], self._request.chapters[0]))
        if all(map(is_done, verdicts, self._request.chapters)):
            self._session.show(Text(), self._page.points(*verdicts), self._session.step("review_well"))
        else:
            show_worst(self._session, self._request, verdicts)


def _by_age(every: list[Chapter], state: State) -> list[Chapter]:
    """Those that were done at some time, the longest unchecked first."""
    checked = {chapter.stem: state.last_check(chapter.stem) for chapter in every if state.was_done(chapter.stem)}
    ages = {stem: when.timestamp() if when else 0.0 for stem, when in checked.items()}
    return sorted((chapter for chapter in every if chapter.stem in ages), key=lambda chapter: ages[chapter.stem])


def _first_open(every: list[Chapter], state: State) -> int:
    return next((chapter.number for chapter in every if not chapter_done(chapter, state)), every[0].number)

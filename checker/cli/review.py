"""`review`: chapters that were done, checked once more; what one no longer knows shows where it is not looked at."""

from __future__ import annotations

from dataclasses import replace

from rich.text import Text

from checker.cli.check import exit_code, judge, remember, show_worst
from checker.cli.names import find_chapters, following
from checker.cli.request import make_request, number_in
from checker.cli.screen import Page, chapter_row, is_done
from checker.cli.session import Session
from checker.cli.state import State, chapter_done
from checker.cli.wrap import wrap
from checker.course import Chapter

USUAL, MOST = 3, 1000  # chapters


def run_review(session: Session, most: str | None) -> int:
    """Judges them as `check` does, and remembers it; the exit code."""
    count = USUAL if most is None else number_in(session, "--count", most, int, 1, MOST)
    state = session.load_state()
    every = find_chapters(session, None)
    known = _by_age(every, state)
    if not known:
        session.show(session.step("review_nothing", "check", _first_open(every, state)))
        return 0
    request = replace(make_request(session, None), chapters=tuple(known[:count]))
    title = session.say("review_title", count=len(request.chapters), known=len(known))
    session.show(*wrap(Text(title, "bold"), session.width))
    page = Page(session, following(session, request.chapters[-1]))
    contents: dict[str, bytes] = {}
    verdicts = judge(session, request, page, contents)
    remember(session, request, verdicts, contents)
    if len(verdicts) == 1:  # several are shown as they come
        session.show(chapter_row(page, verdicts[0], request.chapters[0]))
    if all(map(is_done, verdicts, request.chapters)):
        session.show(Text(), page.points(*verdicts), session.step("review_well"))
    else:
        show_worst(session, request, verdicts)
    return exit_code(request, verdicts)


def _by_age(every: list[Chapter], state: State) -> list[Chapter]:
    """Those that were done at some time, the longest unchecked first."""
    checked = {chapter.stem: state.last_check(chapter.stem) for chapter in every if state.was_done(chapter.stem)}
    ages = {stem: when.timestamp() if when else 0.0 for stem, when in checked.items()}
    return sorted((chapter for chapter in every if chapter.stem in ages), key=lambda chapter: ages[chapter.stem])


def _first_open(every: list[Chapter], state: State) -> int:
    return next((chapter.number for chapter in every if not chapter_done(chapter, state)), every[0].number)

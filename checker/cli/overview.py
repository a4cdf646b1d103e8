"""`python tutor.py` alone: the course at a glance, and the next step."""

from __future__ import annotations

from rich.cells import cell_len
from rich.text import Text

from checker.cli.session import Session
from checker.cli.state import State
from checker.cli.wrap import shorten
from checker.course import Chapter, chapters, in_language
from checker.verdicts import Outcome


def show_overview(session: Session) -> int:
    """What is known from the last checks; nothing is judged here."""
    course, state = chapters(session.chapters), session.load_state()
    if not course:
        session.show(Text(session.say("course_empty")), session.step("course_help", "--help"))
        return 0
    session.show(
        Text(session.say("course_title" if len(course) > 1 else "course_title_one", count=len(course)), "bold"),
        *_lines(session, course, state),
    )
    unfinished = [chapter for chapter in course if not _done(chapter, state)]
    seen = [chapter for chapter in unfinished if _points(chapter, state)]
    if unfinished and (seen or len(unfinished) < len(course)):
        following = (seen or unfinished)[0]
        verb = "check" if seen else "lesson"
        session.show(session.step("next", verb, following.number))
    elif unfinished:
        session.show(session.step("course_start", "lesson", course[0].number))
    else:
        session.show(Text(session.say("course_finished")))
    session.show(session.step("course_help", "--help"))
    return 0


def _lines(session: Session, course: list[Chapter], state: State) -> list[Text]:
    look, language = session.look, session.words.language
    titles = [look.text(in_language(chapter.title, language)) for chapter in course]
    column = max(map(cell_len, titles))
    lines = []
    for chapter, title in zip(course, titles, strict=True):
        done = _done(chapter, state)
        points = f"{_points(chapter, state)}/{sum(task.points for task in chapter.tasks)}"
        gap = " " * (0 if look.plain else column - cell_len(title))
        head = f"{look.passed if done else look.open} {chapter.number:>2}  "
        minutes = session.say("course_minutes", minutes=chapter.minutes)
        tail = f"  {points:>5}  {minutes}  {chapter.name}"
        line = Text.assemble((head, "green" if done else ""), title + gap, (tail, "dim"))
        lines.append(shorten(line, session.width, look.ellipsis))
    return lines


def _passed(chapter: Chapter, state: State, name: str) -> bool:
    return state.outcome(chapter.stem, name) == Outcome.PASSED.value


def _points(chapter: Chapter, state: State) -> int:
    return sum(task.points for task in chapter.tasks if _passed(chapter, state, task.name))


def _done(chapter: Chapter, state: State) -> bool:
    return all(_passed(chapter, state, task.name) for task in chapter.tasks if task.core)

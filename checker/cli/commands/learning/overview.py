"""`python tutor.py` alone: the course at a glance, and the next step."""

from __future__ import annotations

from datetime import datetime
from enum import Enum

from rich.cells import cell_len
from rich.text import Text

from checker.cli.session import Session
from checker.course import Chapter, chapters, in_language
from checker.messages.wrap import shorten
from checker.storage.state import State, chapter_done, task_passed

BAR = 8  # cells


class Standing(Enum):
    """How far a learner is with a chapter; the value is the label of its words."""

    NOT_STARTED = "course_not_started"
    UNDER_WAY = "course_under_way"
    DONE = "course_done"
    NO_LONGER = "course_no_longer"  # it was done once, and the last check failed


STYLES = {Standing.DONE: "green", Standing.NO_LONGER: "yellow"}


def standing(chapter: Chapter, state: State) -> Standing:
    if chapter_done(chapter, state):
        return Standing.DONE
    if state.was_done(chapter.stem):
        return Standing.NO_LONGER
    return Standing.UNDER_WAY if _points(chapter, state) else Standing.NOT_STARTED


def show_overview(session: Session) -> int:
    """What is known from the last checks; nothing is judged here."""
    course, state = chapters(session.chapters), session.load_state()
    if not course:
        session.show(Text(session.say("course_empty")), session.step("course_help", "--help"))
        return 0
    session.show(
        Text(session.say("course_title" if len(course) > 1 else "course_title_one", count=len(course)), "bold"),
        *_lines(session, course, state),
        _next(session, course, state),
        session.step("course_help", "--help"),
    )
    return 0


def next_step(course: list[Chapter], state: State) -> tuple[str, int] | None:
    """The next command and its chapter: what no longer passes comes first, then what was begun. None at the end."""
    where = {chapter.number: standing(chapter, state) for chapter in course}
    for wanted, verb in (
        (Standing.NO_LONGER, "check"),
        (Standing.UNDER_WAY, "check"),
        (Standing.NOT_STARTED, "lesson"),
    ):
        for number, found in where.items():
            if found is wanted:
                return verb, number
    return None


def _next(session: Session, course: list[Chapter], state: State) -> Text:
    step = next_step(course, state)
    if step is None:
        return Text(session.say("course_finished"))
    new = all(standing(chapter, state) is Standing.NOT_STARTED for chapter in course)
    return session.step("course_start" if new else "next", *step)


def _lines(session: Session, course: list[Chapter], state: State) -> list[Text]:
    look, language = session.look, session.words.language
    titles = [look.text(in_language(chapter.title, language)) for chapter in course]
    column = max(map(cell_len, titles))
    lines = []
    for chapter, title in zip(course, titles, strict=True):
        found = standing(chapter, state)
        points, most = _points(chapter, state), sum(task.points for task in chapter.tasks)
        sign = {Standing.DONE: look.passed, Standing.NO_LONGER: look.wrong}.get(found, look.open)
        gap = " " * (0 if look.plain else column - cell_len(title))
        bar = "" if look.plain else _bar(session, points, most) + " "
        line = Text.assemble(
            (f"{sign} {chapter.number:>2}  ", STYLES.get(found, "")),
            title + gap + "  ",
            (bar, STYLES.get(found, "dim")),
            f"{f'{points}/{most}':>5}  ",
            (_words(session, chapter, state, found), "" if found is Standing.NO_LONGER else "dim"),
        )
        lines.append(shorten(line, session.width, look.ellipsis))
    return lines


def _bar(session: Session, points: int, most: int) -> str:
    """Full only when every point is there, and empty only when none is."""
    full = BAR if points == most else min(max(1, points * BAR // most), BAR - 1) if points else 0
    return session.look.full * full + session.look.empty * (BAR - full)


def _words(session: Session, chapter: Chapter, state: State, found: Standing) -> str:
    last = state.last_check(chapter.stem)
    hints = sum(state.hints.get(chapter.stem, {}).values())
    known = [session.say(found.value)]
    if found is Standing.NOT_STARTED:
        known.append(session.say("course_minutes", minutes=chapter.minutes))
    if last is not None:
        known.append(ago(session, last))
    if hints:
        known.append(session.say("course_hint" if hints == 1 else "course_hints", count=hints))
    return session.look.dot.join(known)


def ago(session: Session, moment: datetime) -> str:
    """In days as a calendar counts them here."""
    days = (session.now().astimezone().date() - moment.astimezone().date()).days
    if days <= 1:
        return session.say("age_yesterday" if days == 1 else "age_today")
    return session.say("age_days", days=days)


def _points(chapter: Chapter, state: State) -> int:
    return sum(task.points for task in chapter.tasks if task_passed(chapter, state, task.name))

"""`hint`: one step more each time."""

from __future__ import annotations

from rich.text import Text

from checker.cli.names import find_task, required_chapter
from checker.cli.session import Session
from checker.course import Chapter, Task, in_language
from checker.course.gallery import explanation, misconceptions
from checker.course.verdicts import Outcome
from checker.messages.wrap import reflow, wrap
from checker.storage.state import State


def show_hint(session: Session, n: str | None, name: str | None, *, every: bool) -> int:
    """The next hint to a task; without a name, to the first task that has not passed. Raises UsedWrongly."""
    chapter = required_chapter(session, n, "hint")
    state = session.load_state()
    task = find_task(session, chapter, name) if name else _open_task(chapter, state)
    session.show(*_diagnosis(session, chapter, task, state))
    count = len(task.hints)
    step = count if every else min(state.hints_shown(chapter.stem, task.name) + 1, count)
    for place in range(0 if every else max(0, step - 1), step):
        session.show(*_hint(session, task, place))
    if step < count:
        session.show(session.step("hint_more", "hint", chapter.number, task.name))
    else:
        session.show(session.step("hint_last", "check", chapter.number, task.name))
    session.change_state(lambda known: known.with_hints(chapter.stem, task.name, step))
    return 0


def _open_task(chapter: Chapter, state: State) -> Task:
    passed = Outcome.PASSED.value
    left = [task for task in chapter.tasks if state.outcome(chapter.stem, task.name) != passed]
    return (left or list(chapter.tasks))[0]


def _diagnosis(session: Session, chapter: Chapter, task: Task, state: State) -> list[Text]:
    """What the last check found in their answer: it fits better than any hint that was written for everybody."""
    label = state.diagnosis(chapter.stem, task.name)
    if label not in {wrong.label for wrong in misconceptions(chapter)}:  # none, or one of an older copy of the kit
        return []
    text = in_language(explanation(chapter, label), session.words.language)
    told = wrap(Text(reflow(session.look.text(text))), session.width)
    return [Text(session.say("hint_last_check", task=task.name), "bold"), *told, Text()]


def _hint(session: Session, task: Task, place: int) -> list[Text]:
    title = session.say("hint_title", task=task.name, step=place + 1, count=len(task.hints))
    text = session.look.text(in_language(task.hints[place], session.words.language))
    return [Text(title, "bold"), *wrap(Text(reflow(text)), session.width), Text()]

"""`tour`: one real check on this computer, of two answers that come with the kit; one of them is wrong on purpose."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from rich.text import Text

from checker.cli.judging import judged
from checker.cli.reporters.screen import ScreenReporter
from checker.cli.request import Request
from checker.cli.session import Exit, Session, reader_has_gone
from checker.course import CHAPTERS, Chapter, read_chapter
from checker.course.verdicts import ChapterVerdict, Outcome
from checker.messages.wrap import wrap

CHAPTER = CHAPTERS / "ch04_layers"
ANSWERS = Path(__file__).with_name("tour_answers.py")
RIGHT, WRONG = "relu", "flatten_images"
MISTAKE = "flatten_batch_too"  # what is wrong with the wrong one
SEED = 4  # the same numbers on every computer, so that two screens can be compared


def show_tour(session: Session) -> int:
    """Remembers nothing: these are not the learner's answers."""
    if session.course:
        session.warn(replace(session, course="").step("tour_not_course", "tour"))
        return Exit.USED_WRONGLY
    chapter = _chapter()
    request = _request(chapter)
    try:
        (verdict,) = judged(session, request, [TourReporter(session, request)])
    except Exception as error:  # whatever is broken here, torch included: it is this command's task to notice
        if reader_has_gone(error):
            raise
        text = " ".join(str(error).split())
        session.warn(Text(), session.step("tour_stopped", "doctor", type=type(error).__name__, text=text))
        return Exit.KIT_FAULT
    if not as_it_must_be(verdict):
        session.warn(Text(), session.step("tour_wrong", "doctor"))
        return Exit.KIT_FAULT
    _show_ending(session, chapter)
    return Exit.ALL_PASSED


def as_it_must_be(verdict: ChapterVerdict) -> bool:
    """The right answer passed, and the wrong one failed for the reason for which it is wrong."""
    ended = {task.task: (task.outcome, task.diagnosis) for task in verdict.tasks}
    return ended == {RIGHT: (Outcome.PASSED, ()), WRONG: (Outcome.FAILED, (MISTAKE,))}


class TourReporter(ScreenReporter):
    """The screen of `check`, and above it what is being judged."""

    def title(self) -> list[Text]:
        return [*_sentence(self._session, "tour_about", wrong=WRONG), Text(), *super().title()]


def _chapter() -> Chapter:
    """Chapter 4 with the two tasks that are answered."""
    chapter = read_chapter(CHAPTER)
    return replace(chapter, tasks=tuple(task for task in chapter.tasks if task.name in (RIGHT, WRONG)))


def _request(chapter: Chapter) -> Request:
    return Request(
        chapters=(chapter,),
        task=None,
        folder=ANSWERS.parent,
        file=ANSWERS,
        remembered=False,
        seed=SEED,
        timeout=None,
        simulate=False,
        as_json=False,
        junit=None,
    )


def _show_ending(session: Session, chapter: Chapter) -> None:
    session.show(Text(), *_sentence(session, "tour_works", wrong=WRONG))
    session.show(session.step("tour_next", "lesson", chapter.number))


def _sentence(session: Session, label: str, **values: object) -> list[Text]:
    return wrap(Text(session.say(label, **values), "bold"), session.width)

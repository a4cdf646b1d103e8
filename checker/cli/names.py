"""From what was typed to a chapter and a task."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from checker.cli.session import Session
from checker.cli.usage import UsedWrongly, nearest, replaced
from checker.course import Chapter, Task, chapters, read_chapter, selection
from checker.course.selection import meant, name_of, number_in, number_of

ALL = "all"


def folders(session: Session) -> list[Path]:
    """The chapters' folders in order."""
    return selection.folders(session.chapters)


def find_chapters(session: Session, given: str | None) -> list[Chapter]:
    """All of them for `all` or nothing, else the one that is meant. Raises UsedWrongly."""
    if given is None or given.lower() == ALL:
        found = chapters(session.chapters)
        if not found:
            raise UsedWrongly("no_chapter_yet", ["--help"])
        return found
    return [find_chapter(session, given)]


def find_chapter(session: Session, given: str) -> Chapter:
    """`4`, `04`, `ch04`, `layers`, `ch04_layers`, and the file's name too. Raises UsedWrongly."""
    every = folders(session)
    if not every:
        raise UsedWrongly("no_chapter_yet", ["--help"])
    folder = meant(given, every)
    if folder is None:
        raise _no_chapter(session, given, every)
    return read_chapter(folder)


def required_chapter(session: Session, n: str | None, *command: str) -> Chapter:
    """The chapter that a command cannot do without; `command` is what was typed before it. Raises UsedWrongly."""
    if n is not None:
        return find_chapter(session, n)
    known = folders(session)
    words = [*command, str(number_of(known[0]))] if known else ["--help"]
    raise UsedWrongly("needs_chapter" if known else "no_chapter_yet", words)


def find_page(session: Session, given: str) -> Path | None:
    """The folder of a lesson without exercises; None if none is meant."""
    pages = {file.parent for file in session.chapters.glob("ch[0-9][0-9]_*/lesson.*.md")} - set(folders(session))
    return meant(given, sorted(pages))


def _no_chapter(session: Session, given: str, every: Sequence[Path]) -> UsedWrongly:
    number = number_in(given)
    if number is not None:
        right = str(min(map(number_of, every), key=lambda known: abs(known - number)))
        return UsedWrongly("bad_chapter", replaced(session.argv, given, right), given=given)
    for chapter in chapters(session.chapters):
        if any(task.name == given for task in chapter.tasks):
            words = session.argv[:1] or ("check",)
            return UsedWrongly("bad_chapter_is_task", [*words, str(chapter.number), given], given=given)
    names = {name: str(number_of(folder)) for folder in every for name in (name_of(folder), folder.name)}
    right = names[nearest(given, [*names, ALL])] if nearest(given, [*names, ALL]) != ALL else ALL
    return UsedWrongly("bad_chapter", replaced(session.argv, given, right), given=given)


def find_task(session: Session, chapter: Chapter, given: str) -> Task:
    """The task of this name, in whatever case if only one is meant. Raises UsedWrongly."""
    same = [task for task in chapter.tasks if task.name == given]
    same = same or [task for task in chapter.tasks if task.name.lower() == given.lower()]
    if len(same) == 1:
        return same[0]
    right = nearest(given, [task.name for task in chapter.tasks])
    raise UsedWrongly("bad_task", replaced(session.argv, given, right), number=chapter.number, given=given)


def following(session: Session, chapter: Chapter) -> int | None:
    """The number of the next chapter."""
    return next((number_of(folder) for folder in folders(session) if number_of(folder) > chapter.number), None)


def previous(session: Session, chapter: Chapter) -> int | None:
    """The number of the chapter before."""
    return max((number_of(folder) for folder in folders(session) if number_of(folder) < chapter.number), default=None)

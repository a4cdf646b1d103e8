"""From what was typed to a chapter and a task."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from checker.cli.session import Session
from checker.cli.usage import UsedWrongly, nearest, replaced
from checker.course import Chapter, Task, chapters, read_chapter

ALL = "all"
_NUMBER = re.compile(r"(?:ch)?0*(\d+)", re.IGNORECASE)


def folders(session: Session) -> list[Path]:
    """The chapters' folders in order; their names are enough to find one, and reading them all would take time."""
    return sorted(file.parent for file in session.chapters.glob("ch[0-9][0-9]_*/chapter.toml"))


def find_chapters(session: Session, given: str | None) -> list[Chapter]:
    """All of them for `all` or nothing, else the one that is meant."""
    if given is None or given.lower() == ALL:
        found = chapters(session.chapters)
        if not found:
            raise UsedWrongly("no_chapter_yet", ["--help"])
        return found
    return [find_chapter(session, given)]


def find_chapter(session: Session, given: str) -> Chapter:
    """`4`, `04`, `ch04`, `layers`, `ch04_layers`, and the file's name too."""
    every = folders(session)
    if not every:
        raise UsedWrongly("no_chapter_yet", ["--help"])
    folder = _meant(given, every)
    if folder is None:
        raise _no_chapter(session, given, every)
    return read_chapter(folder)


def find_page(session: Session, given: str) -> Path | None:
    """The folder of a lesson without exercises; None if none is meant."""
    pages = {file.parent for file in session.chapters.glob("ch[0-9][0-9]_*/lesson.*.md")} - set(folders(session))
    return _meant(given, sorted(pages))


def _meant(given: str, every: Sequence[Path]) -> Path | None:
    wanted = re.split(r"[/\\]", given)[-1].lower().removesuffix(".py")
    number = _NUMBER.fullmatch(wanted)
    for folder in every:
        same_number = number is not None and int(number[1]) == _number(folder)
        if same_number or wanted in (folder.name.lower(), _name(folder).lower()):
            return folder
    return None


def _no_chapter(session: Session, given: str, every: Sequence[Path]) -> UsedWrongly:
    number = _NUMBER.fullmatch(given)
    if number:
        right = str(min((_number(folder) for folder in every), key=lambda known: abs(known - int(number[1]))))
        return UsedWrongly("bad_chapter", replaced(session.argv, given, right), given=given)
    for chapter in chapters(session.chapters):
        if any(task.name == given for task in chapter.tasks):
            words = session.argv[:1] or ("check",)
            return UsedWrongly("bad_chapter_is_task", [*words, str(chapter.number), given], given=given)
    names = {name: str(_number(folder)) for folder in every for name in (_name(folder), folder.name)}
    right = names[nearest(given, [*names, ALL])] if nearest(given, [*names, ALL]) != ALL else ALL
    return UsedWrongly("bad_chapter", replaced(session.argv, given, right), given=given)


def find_task(session: Session, chapter: Chapter, given: str) -> Task:
    """The task of this name, in whatever case if only one is meant."""
    same = [task for task in chapter.tasks if task.name == given]
    same = same or [task for task in chapter.tasks if task.name.lower() == given.lower()]
    if len(same) == 1:
        return same[0]
    right = nearest(given, [task.name for task in chapter.tasks])
    raise UsedWrongly("bad_task", replaced(session.argv, given, right), number=chapter.number, given=given)


def following(session: Session, chapter: Chapter) -> int | None:
    """The number of the next chapter."""
    return next((_number(folder) for folder in folders(session) if _number(folder) > chapter.number), None)


def previous(session: Session, chapter: Chapter) -> int | None:
    """The number of the chapter before."""
    return max((_number(folder) for folder in folders(session) if _number(folder) < chapter.number), default=None)


def _number(folder: Path) -> int:
    return int(folder.name[2:4])


def _name(folder: Path) -> str:
    return folder.name[5:]

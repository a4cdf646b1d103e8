"""What `check` was asked to do, understood and found to be possible."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from checker.cli.names import ALL, find_chapter, find_chapters, find_task, folders
from checker.cli.session import Session
from checker.cli.usage import EXAMPLES, UsedWrongly, replaced
from checker.course import Chapter
from checker.judge.run.settings import fresh_seed

Number = TypeVar("Number", int, float)
_LARGEST_SEED = 2**63 - 1
_LONGEST = 86_400  # seconds that a test may take


@dataclass(frozen=True)
class Request:
    """One run of `check`."""

    chapters: tuple[Chapter, ...]
    task: str | None
    folder: Path
    file: Path | None  # one file, in place of the folder's
    remembered: bool  # the learner's own exercises: the verdicts go into the state
    seed: int
    timeout: float | None  # seconds that a test may take, as typed
    simulate: bool  # code for a GPU runs on simulated ones, even where there is a real one
    as_json: bool
    junit: Path | None

    @property
    def judged(self) -> tuple[Chapter, ...]:
        """The chapters with what is asked for of them: all their tasks, or one."""
        only = self.task
        return tuple(replace(chapter, tasks=(chapter.task(only),)) if only else chapter for chapter in self.chapters)

    def file_of(self, chapter: Chapter) -> Path:
        return self.file or self.folder / f"{chapter.stem}.py"


def make_request(
    session: Session,
    n: str | None,
    task: str | None = None,
    *,
    exercises: Path | None = None,
    file: Path | None = None,
    seed: str | None = None,
    timeout: str | None = None,
    simulate: bool = False,
    as_json: bool = False,
    junit: Path | None = None,
) -> Request:
    """Raises UsedWrongly."""
    if exercises is not None and not exercises.is_dir():
        raise UsedWrongly("bad_folder", ["check"], given=exercises, option="--exercises")
    if file is not None and not file.is_file():
        raise UsedWrongly("bad_file", ["check", n or ALL], given=file, option="--file")
    if file is not None and n is None:
        n = file.stem if any(folder.name == file.stem for folder in folders(session)) else None
    chapters = _chapters(session, n, one="TASK" if task else "--file" if file else "")
    return Request(
        chapters=tuple(chapters),
        task=find_task(session, chapters[0], task).name if task else None,
        folder=exercises or session.root / "exercises",
        file=file,
        remembered=exercises is None and file is None,
        seed=number_in(session, "--seed", seed, int, 0, _LARGEST_SEED) if seed is not None else fresh_seed(),
        timeout=number_in(session, "--timeout", timeout, float, 0.01, _LONGEST) if timeout is not None else None,
        simulate=simulate,
        as_json=as_json,
        junit=junit,
    )


def _chapters(session: Session, n: str | None, *, one: str) -> list[Chapter]:
    if not one or (n is not None and n.lower() != ALL):
        return find_chapters(session, n)
    first = folders(session)
    if not first:
        raise UsedWrongly("no_chapter_yet", ["--help"])
    number = str(find_chapter(session, first[0].name).number)
    words = replaced(session.argv, n, number) if n else ["check", number, *session.argv[1:]]
    raise UsedWrongly("needs_one_chapter", words, option=one)


def number_in(
    session: Session, option: str, given: str, kind: Callable[[str], Number], smallest: float, largest: float
) -> Number:
    """The number that was typed. Raises UsedWrongly for anything else, or one out of bounds."""
    try:
        number = kind(given)
    except ValueError:
        number = None
    if number is None:
        raise UsedWrongly("bad_number", replaced(session.argv, given, EXAMPLES[option]), option=option, given=given)
    if not smallest <= number <= largest:  # also refuses nan
        raise UsedWrongly("option_unfit", replaced(session.argv, given, EXAMPLES[option]), option=option)
    return number

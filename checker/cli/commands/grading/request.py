"""What `grade` was asked to do, understood and found to be possible."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from checker.cli.names import find_chapter, find_chapters
from checker.cli.request import number_in
from checker.cli.session import Session
from checker.cli.usage import UsedWrongly, nearest, replaced
from checker.course import Chapter
from checker.grade.exports import FORMATS
from checker.grade.grades import Rules
from checker.grade.intake.roster import Roster, read_roster
from checker.grade.late import Deadline, read_due, read_exceptions, read_policy
from checker.grade.points import Points, read_points
from checker.grade.rules_error import BadRules
from checker.judge.run.settings import fresh_seed
from checker.sandbox.preflight import Level

T = TypeVar("T")
BOOK = "gradebook.sqlite"
EXAMPLE = "submissions"
_LARGEST_SEED = 2**63 - 1


@dataclass(frozen=True)
class GradeOptions:
    """The words as typed."""

    place: Path | None
    numbers: str | None = None
    roster: Path | None = None
    out: Path | None = None
    points: Path | None = None
    out_of: str | None = None
    due: str | None = None
    late: Path | None = None
    policy: str | None = None
    seed: str | None = None
    least: str | None = None
    exports: str | None = None
    assignment: str | None = None
    worksheet: Path | None = None
    similar: bool = False
    again: tuple[str, ...] = ()
    engine: str | None = None


@dataclass(frozen=True)
class GradeRequest:
    """One run over a class. `seed`: None for the gradebook's own. `course`: all its chapters, to tell files apart."""

    place: Path
    out: Path
    course: tuple[Chapter, ...]
    chapters: tuple[Chapter, ...]
    roster: Roster | None
    rules: Rules
    seed: int | None
    least: Level
    exports: tuple[str, ...] = ()
    assignment: str = ""
    worksheet: Path | None = None
    similar: bool = False
    again: tuple[str, ...] = ()
    engine: str = "local"
    fresh_seed: int = field(default_factory=fresh_seed)


def make_request(session: Session, asked: GradeOptions) -> GradeRequest:
    """Raises UsedWrongly."""
    if asked.place is None:
        raise UsedWrongly("grade_needs_place", ["grade", EXAMPLE])
    course = find_chapters(session, None)
    return GradeRequest(
        place=asked.place,
        out=asked.out or default_out(asked.place),
        course=tuple(course),
        chapters=tuple(course if asked.numbers is None else _chosen(session, asked.numbers)),
        roster=_read(asked.roster, read_roster),
        rules=_rules(session, asked, course),
        seed=None if asked.seed is None else number_in(session, "--seed", asked.seed, int, 0, _LARGEST_SEED),
        least=_level(session, asked.least),
        exports=_formats(session, asked.exports),
        assignment=asked.assignment or "",
        worksheet=asked.worksheet,
        similar=asked.similar,
        again=asked.again,
        engine=asked.engine or "local",
    )


def default_out(place: Path) -> Path:
    """`hw4-grades` beside `hw4/` or `hw4.zip`: never in it, where it would be taken for a student's."""
    place = place.resolve()
    stem = place.name if place.is_dir() else re.sub(r"\.(tar\.\w+|\w+)$", "", place.name)
    return place.with_name(f"{stem}-grades")


def _chosen(session: Session, numbers: str) -> Sequence[Chapter]:
    """`4-6,9`, each as `check` takes it."""
    found: dict[str, Chapter] = {}
    for part in filter(None, re.split(r"[\s,，]+", numbers)):
        first, dash, last = part.partition("-")
        ends = [find_chapter(session, word) for word in ((first, last) if dash else (part,))]
        for chapter in find_chapters(session, None):
            if ends[0].number <= chapter.number <= ends[-1].number:
                found[chapter.stem] = chapter
    if not found:
        raise UsedWrongly("option_needs_value", [*replaced(session.argv, numbers, "4-6,9")], option="--chapters")
    return sorted(found.values(), key=lambda chapter: chapter.number)


def _rules(session: Session, asked: GradeOptions, course: Sequence[Chapter]) -> Rules:
    try:
        deadline = Deadline(
            due=None if asked.due is None else read_due(asked.due, None),
            policy=read_policy(asked.policy or "none"),
            own=_read(asked.late, lambda file: read_exceptions(file, None)) or {},
        )
    except BadRules as bad:
        raise UsedWrongly(bad.label, ["grade", "--help"], **bad.values) from None
    return Rules(
        points=_read(asked.points, lambda file: read_points(file, course)) or Points(),
        deadline=deadline,
        out_of=None if asked.out_of is None else number_in(session, "--out-of", asked.out_of, float, 0.01, 1e6),
    )


def _level(session: Session, given: str | None) -> Level:
    names = {level.value: level for level in Level}
    if given is None:
        return Level.PROCESS
    if given not in names:
        raise UsedWrongly("bad_level", replaced(session.argv, given, nearest(given, names)), given=given)
    return names[given]


def _formats(session: Session, given: str | None) -> tuple[str, ...]:
    wanted = tuple(filter(None, re.split(r"[\s,，]+", given or "")))
    for name in wanted:
        if name not in FORMATS:
            raise UsedWrongly("bad_format", replaced(session.argv, given or "", nearest(name, FORMATS)), given=name)
    return wanted


def _read(file: Path | None, reader: Callable[[Path], T]) -> T | None:
    """What is in the instructor's own file, None where none was named."""
    if file is None:
        return None
    try:
        return reader(file)
    except BadRules as bad:
        raise UsedWrongly(bad.label, ["grade", "--help"], **bad.values) from None
    except OSError as error:
        raise UsedWrongly("file_unreadable", ["grade", "--help"], file=file, reason=error.strerror or error) from None

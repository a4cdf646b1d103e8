"""From a folder or an archive with a class's work to one submission for each student, whatever state it is in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from checker.course import Chapter
from checker.grade.intake.archives import CLASS, is_archive, unpack
from checker.grade.intake.claims import claims_of
from checker.grade.intake.folders import read_file, read_folder
from checker.grade.intake.gradescope import CONTAINER, METADATA, submitters
from checker.grade.intake.match import match, refuse_nothing
from checker.grade.intake.member import ARCHIVES, SOURCES, Member, Refused, is_ignored, noted
from checker.grade.intake.names import Who, safe_id, who
from checker.grade.intake.roster import Roster
from checker.grade.model import Student, Submission
from checker.verdicts import Finding


class NoClass(Exception):
    """There is nothing to grade; `label` is the sentence that says why."""

    def __init__(self, label: str, place: Path) -> None:
        super().__init__(label)
        self.label = label
        self.place = place


@dataclass
class _Handed:
    """All that one student handed in, gathered from one or several files."""

    who: Who
    origin: str
    places: list[tuple[Path, str]] = field(default_factory=list)  # on the disk, read when it is this student's turn
    members: list[Member] = field(default_factory=list)  # of the class's archive


def read_class(place: Path, *, chapters: Sequence[Chapter], roster: Roster | None = None) -> Iterator[Submission]:
    """One submission a student, those of the roster who handed in nothing last. Raises NoClass, at once or never."""
    if not place.exists():
        raise NoClass("in_no_place", place)
    try:
        handed = _in_folder(place, chapters) if place.is_dir() else _in_archive(place)
    except Refused as refused:
        raise NoClass(refused.finding.label, place) from None
    if not handed:
        raise NoClass("in_no_class", place)
    return _submissions(handed, chapters, roster)


def _submissions(
    handed: Mapping[str, _Handed], chapters: Sequence[Chapter], roster: Roster | None
) -> Iterator[Submission]:
    seen = set()
    for one in handed.values():
        student, notes = _student(one, roster)
        if student.id in seen:  # the roster knows one person under both names
            student = Student(safe_id(f"{student.id} {one.origin}"), student.name, student.email, student.fields)
            notes = (*notes, noted("in_twice", origin=one.origin))
        seen.add(student.id)
        yield _submission(one, student, notes, chapters)
    for student in roster.students.values() if roster else ():
        if student.id not in seen:
            yield Submission(student, "", refused=Finding("in_nothing"))


def _student(one: _Handed, roster: Roster | None) -> tuple[Student, tuple[Finding, ...]]:
    known = roster.known(one.who) if roster else None
    if known is not None:
        return known, ()
    student_id = safe_id(one.who.id)
    notes = [noted("in_id_changed", given=one.who.id, id=student_id)] if student_id != one.who.id else []
    if roster is not None:
        notes.append(noted("in_not_in_roster", id=student_id))
    return Student(student_id, one.who.name), tuple(notes)


def _submission(one: _Handed, student: Student, notes: tuple[Finding, ...], chapters: Sequence[Chapter]) -> Submission:
    """Never raises: what cannot be graded is refused, with the reason."""
    if one.who.late:
        notes = (*notes, noted("in_marked_late"))
    try:
        members = _opened([*one.members, *(member for place, name in one.places for member in _read(place, name))])
        matched = match(members, chapters)
        refuse_nothing(matched, members)
    except Refused as refused:
        return Submission(student, one.origin, notes=notes, refused=refused.finding)
    claims = claims_of(members)
    if claims.id and safe_id(claims.id) not in (student.id, one.who.id):
        notes = (*notes, noted("in_other_id", claimed=claims.id, id=student.id))
    changed = [member.changed for member in matched.used if member.changed is not None]
    return Submission(
        student,
        one.origin,
        files=matched.files,
        notes=(*notes, *matched.notes),
        handed_in=claims.made or max(changed, default=None),
        claimed=claims.points,
    )


def _read(place: Path, name: str) -> list[Member]:
    return read_folder(place) if place.is_dir() and not place.is_symlink() else [read_file(place, name)]


def _opened(members: Sequence[Member]) -> list[Member]:
    """Archives among them are opened once: what is packed inside those is nobody's work."""
    found = []
    for member in members:
        if member.trouble is not None:
            raise Refused(member.trouble.label, **member.trouble.values)
        if is_archive(member.name) and not is_ignored(member.path):
            found += unpack(member.content, member.path)
        else:
            found.append(member)
    return found


# --- who handed in what ---------------------------------------------------------------------------------------------


def _in_folder(place: Path, chapters: Sequence[Chapter]) -> dict[str, _Handed]:
    entries = sorted(path for path in place.iterdir() if not is_ignored(path.name) and not path.name.startswith("."))
    if len(entries) == 1 and entries[0].is_dir() and who(entries[0].name, file=False).id == entries[0].name:
        inner = sorted(entries[0].iterdir())
        if inner and all(path.is_dir() or is_archive(path.name) for path in inner):
            return _in_folder(entries[0], chapters)  # the class was unpacked into a folder of its own
    stems = {f"{chapter.stem}.py" for chapter in chapters}
    if any(path.name in stems for path in entries) or (place.resolve().parent / CONTAINER).is_file():
        return {place.name: _Handed(Who(place.resolve().name), place.name, [(place, place.name)])}
    told = submitters(place / METADATA) if (place / METADATA).is_file() else {}
    prefix = _assignment(entries)
    found: dict[str, _Handed] = {}
    for path in entries:
        if path.is_dir() or path.suffix.lower() in (*SOURCES, *ARCHIVES):
            person = told.get(path.name) or who(path.name.removeprefix(prefix), file=not path.is_dir())
            _gather(found, person, path.name).places.append((path, person.rest or path.name))
    return found


def _assignment(entries: Sequence[Path]) -> str:
    """GitHub Classroom names its clones `hw4-octocat`: what all of them begin with."""
    clones = [path.name for path in entries if (path / ".git").exists()]
    if len(clones) < 2 or len(clones) < len(entries):
        return ""
    first, last = min(clones), max(clones)
    shared = first[: next((place for place, pair in enumerate(zip(first, last)) if len(set(pair)) > 1), len(first))]  # noqa: B905
    return shared[: shared.rfind("-") + 1]


def _in_archive(place: Path) -> dict[str, _Handed]:
    """An archive of the class: a folder, an archive or a file in it for each student."""
    if not is_archive(place.name):
        raise Refused("in_no_class")
    if place.stat().st_size > CLASS.packed:
        raise Refused("in_archive_large")
    members = [member for member in unpack(place.read_bytes(), place.name, CLASS) if not is_ignored(member.path)]
    tops = {member.path.split("/")[0] for member in members}
    if len(tops) == 1 and all("/" in member.path for member in members):
        top = next(iter(tops)) + "/"
        if not any(member.folder == top[:-1] and member.suffix == ".py" for member in members):
            members = [replace(member, path=member.path.removeprefix(top)) for member in members]
    told = {}
    for member in members:
        if member.path == METADATA:
            told = submitters(member.content)
    found: dict[str, _Handed] = {}
    for member in members:
        top, slash, rest = member.path.partition("/")
        if not slash and member.suffix not in (*SOURCES, *ARCHIVES) and member.trouble is None:
            continue
        person = told.get(top) or who(top, file=not slash)
        path = rest if slash else person.rest or top
        _gather(found, person, top).members.append(replace(member, path=path))
    return found


def _gather(found: dict[str, _Handed], person: Who, origin: str) -> _Handed:
    """This person's; under another key where the name says that it is somebody else of the same id."""
    key = person.id
    known = found.get(key)
    if known is not None and known.who.name != person.name:
        key = f"{person.id} {person.name}"
        person = Who(key, person.name, person.rest, person.late)
    return found.setdefault(key, _Handed(person, origin))

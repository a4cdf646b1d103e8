"""From a folder or an archive with a class's work to one submission for each student, whatever state it is in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from checker.course import Chapter
from checker.course.verdicts import Finding
from checker.grade.intake.archives import is_archive, unpack
from checker.grade.intake.claims import claims_of
from checker.grade.intake.folders import read_file, read_folder
from checker.grade.intake.match import match, refuse_nothing
from checker.grade.intake.member import SOURCES, Member, Refused, is_ignored, noted
from checker.grade.intake.names import safe_id
from checker.grade.intake.roster import Roster
from checker.grade.intake.whose import Handed, in_archive, in_folder
from checker.grade.model import Student, Submission
from checker.messages.visible import visible


class NoClass(Exception):
    """There is nothing to grade; `label` is the sentence that says why, `values` fill it."""

    def __init__(self, label: str, place: Path, values: Mapping[str, str] | None = None) -> None:
        super().__init__(label)
        self.label = label
        self.place = place
        self.values = {"given": visible(str(place)), **(values or {})}


def read_class(place: Path, *, chapters: Sequence[Chapter], roster: Roster | None = None) -> Iterator[Submission]:
    """One submission a student, by id, also of those in the roster who handed in nothing. Raises NoClass at once."""
    if not place.exists():
        raise NoClass("in_no_place", place)
    try:
        handed = in_folder(place, chapters) if place.is_dir() else in_archive(place, chapters)
    except Refused as refused:
        raise NoClass(refused.finding.label, place, refused.finding.values) from None
    except OSError as error:
        reason = visible(error.strerror or str(error))
        raise NoClass("in_file_unreadable", place, {"name": visible(str(place)), "reason": reason}) from None
    if not handed:
        raise NoClass("in_no_class", place)
    return _submissions(handed, chapters, roster)


def _submissions(
    handed: Mapping[str, Handed], chapters: Sequence[Chapter], roster: Roster | None
) -> Iterator[Submission]:
    found: dict[str, tuple[Handed, Student, tuple[Finding, ...]]] = {}
    for one in handed.values():
        student, notes = _student(one, roster)
        if student.id in found:  # the roster knows one person under both names
            student = Student(safe_id(f"{student.id} {one.origin}"), student.name, student.email, student.fields)
            notes = (*notes, noted("in_twice", origin=one.origin))
        found[student.id] = one, student, notes
    members = roster.students if roster else {}
    for student_id in sorted({*found, *members}):
        if student_id in found:
            one, student, notes = found[student_id]
            yield _submission(one, student, notes, chapters)
        else:
            yield Submission(members[student_id], "", refused=Finding("in_nothing"))


def _student(one: Handed, roster: Roster | None) -> tuple[Student, tuple[Finding, ...]]:
    known = roster.known(one.who) if roster else None
    if known is not None:
        return known, ()
    student_id = safe_id(one.who.id)
    notes = [noted("in_id_changed", given=one.who.id, id=student_id)] if student_id != one.who.id else []
    if roster is not None:
        notes.append(noted("in_not_in_roster", id=student_id))
    return Student(student_id, visible(one.who.name)), tuple(notes)


def _submission(one: Handed, student: Student, notes: tuple[Finding, ...], chapters: Sequence[Chapter]) -> Submission:
    """Never raises: what cannot be graded is refused, with the reason."""
    if one.who.late:
        notes = (*notes, noted("in_marked_late"))
    try:
        packed = [*one.members, *(member for place, name in one.places for member in _read(place, name))]
        members, troubles = _opened(packed)
        matched = match(members, chapters)
        refuse_nothing(matched, members)
    except Refused as refused:
        return Submission(student, one.origin, notes=notes, refused=refused.finding, handed_in=one.who.handed_in)
    claims = claims_of(members)
    if claims.id and safe_id(claims.id) not in (student.id, one.who.id):
        notes = (*notes, noted("in_other_id", claimed=claims.id, id=student.id))
    changed = [member.changed for member in matched.used if member.changed is not None]
    return Submission(
        student,
        one.origin,
        files=matched.files,
        notes=(*notes, *troubles, *matched.notes),
        handed_in=one.who.handed_in or claims.made or max(changed, default=None),
        claimed=claims.points,
    )


def _read(place: Path, name: str) -> list[Member]:
    return read_folder(place) if place.is_dir() and not place.is_symlink() else [read_file(place, name)]


def _opened(members: Sequence[Member]) -> tuple[list[Member], list[Finding]]:
    """Archives among them are opened once: what is packed inside those is nobody's work.

    One that cannot be opened, such as half a data set, is only a note where there is work beside it.
    """
    found: list[Member] = []
    troubles: list[Finding] = []
    beside = any(member.suffix in SOURCES and not is_ignored(member.path) for member in members)
    for member in members:
        if member.trouble is not None:
            raise Refused(member.trouble.label, **member.trouble.values)
        if not is_archive(member.name) or is_ignored(member.path):
            found.append(member)
            continue
        try:
            found += unpack(member.content, member.path)
        except Refused as refused:
            if not beside:
                raise
            troubles.append(refused.finding)
    return found, troubles

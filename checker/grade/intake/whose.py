"""Whose each folder, archive or file of a class is: of a folder on the disk, or of one archive of them all."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from checker.course import Chapter
from checker.grade.intake.archives import CLASS, is_archive, unpack
from checker.grade.intake.gradescope import CONTAINER, submitters
from checker.grade.intake.member import ARCHIVES, METADATA, SOURCES, Member, Refused, is_ignored, most_bytes
from checker.grade.intake.names import Who, who
from checker.messages.visible import visible


@dataclass
class Handed:
    """All that one student handed in, gathered from one or several files."""

    who: Who
    origin: str
    places: list[tuple[Path, str]] = field(default_factory=list)  # on the disk, read when it is this student's turn
    members: list[Member] = field(default_factory=list)  # of the class's archive


@dataclass(frozen=True)
class _Namer:
    """Whose a name at the top of the class is. `told`: what the platform says; `prefix`: what all clones begin with."""

    chapters: Sequence[Chapter]
    told: Mapping[str, Sequence[Who]] = field(default_factory=dict)
    prefix: str = ""

    def people(self, name: str, *, file: bool) -> Sequence[Who]:
        """Empty for a file that is nobody's work, such as the instructor's own list."""
        if name in self.told:
            return self.told[name]
        person = who(name.removeprefix(self.prefix), file=file)
        if not file or person.rest:
            return [person]
        if not name.lower().endswith((*SOURCES, *ARCHIVES)):
            return []
        return [who(self._without_chapter(name), file=True)]

    def _without_chapter(self, name: str) -> str:
        """`s001_ch04_layers.py` is of s001, as is `s001_ch05_sequential.py`."""
        stems = "|".join(re.escape(chapter.stem) for chapter in self.chapters)
        bare = re.sub(rf"[\s_-]*({stems})[\s_-]*", "_", name, flags=re.IGNORECASE).replace("_.", ".").strip("_")
        return name if bare.startswith((".", "(")) else bare


def in_folder(place: Path, chapters: Sequence[Chapter]) -> dict[str, Handed]:
    """By id. What is a student's is not read yet. Raises OSError."""
    entries = sorted(path for path in place.iterdir() if not is_ignored(path.name) and not path.name.startswith("."))
    if len(entries) == 1 and entries[0].is_dir() and who(entries[0].name, file=False).id == entries[0].name:
        inner = sorted(entries[0].iterdir())
        if inner and all(path.is_dir() or is_archive(path.name) for path in inner):
            return in_folder(entries[0], chapters)  # the class was unpacked into a folder of its own
    if _one_students([path.name for path in entries], chapters) or (place.resolve().parent / CONTAINER).is_file():
        return {place.name: Handed(Who(place.resolve().name), place.name, [(place, place.name)])}
    namer = _Namer(chapters, _told(place / METADATA), _assignment(entries))
    found: dict[str, Handed] = {}
    for path in entries:
        for person in namer.people(path.name, file=not path.is_dir()):
            _gather(found, person, path.name).places.append((path, person.rest or path.name))
    return found


def in_archive(place: Path, chapters: Sequence[Chapter]) -> dict[str, Handed]:
    """An archive of the class: a folder, an archive or a file in it for each student. Raises Refused, OSError."""
    if not is_archive(place.name) or not place.is_file():
        raise Refused("in_no_class", given=place)
    if place.stat().st_size > CLASS.packed:
        raise Refused("in_archive_large", name=place.name, most=f"{CLASS.packed >> 30} GB")
    members = [member for member in unpack(place.read_bytes(), place.name, CLASS) if not is_ignored(member.path)]
    tops = {member.path.split("/")[0] for member in members}
    if len(tops) == 1 and all("/" in member.path for member in members):
        top = next(iter(tops)) + "/"
        if not any(member.folder == top[:-1] and member.suffix == ".py" for member in members):
            members = [replace(member, path=member.path.removeprefix(top)) for member in members]
    if _one_students([member.path for member in members], chapters):
        person = who(place.name, file=True)
        return {person.id: Handed(person, place.name, [(place, place.name)])}
    metadata = next((member.content for member in members if member.path == METADATA), b"")
    namer = _Namer(chapters, submitters(metadata))
    found: dict[str, Handed] = {}
    for member in members:
        top, slash, rest = member.path.partition("/")
        people = namer.people(top, file=not slash) or ([who(top, file=True)] if member.trouble else [])
        for person in people:
            path = rest if slash else person.rest or top
            _gather(found, person, top).members.append(replace(member, path=path))
    return found


def _one_students(names: Sequence[str], chapters: Sequence[Chapter]) -> bool:
    """Whether this is not a class, but what one student handed in: a chapter's very file lies at the top."""
    return not {f"{chapter.stem}.py" for chapter in chapters}.isdisjoint(names)


def _told(metadata: Path) -> dict[str, list[Who]]:
    if not metadata.is_file():
        return {}
    with metadata.open("rb") as stream:
        return submitters(stream.read(most_bytes(METADATA)))


def _assignment(entries: Sequence[Path]) -> str:
    """GitHub Classroom names its clones `hw4-octocat`: what all of them begin with."""
    folders = [path for path in entries if path.is_dir()]
    if sum((path / ".git").exists() for path in folders) < 2:
        return ""
    first, last = min(path.name for path in folders), max(path.name for path in folders)
    pairs = enumerate(zip(first, last, strict=False))
    shared = first[: next((place for place, (one, other) in pairs if one != other), None)]
    return shared[: shared.rfind("-") + 1]


def _gather(found: dict[str, Handed], person: Who, origin: str) -> Handed:
    """This person's; under another key where the name says that it is somebody else of the same id."""
    key = person.id
    known = found.get(key)
    if known is not None and known.who.name != person.name:
        key = f"{person.id} {person.name}"
        person = replace(person, id=key)
    return found.setdefault(key, Handed(person, visible(origin)))

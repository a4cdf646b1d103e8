"""Which of the files that were handed in is which chapter's, however it was renamed, nested or doubled."""

from __future__ import annotations

import re
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.course import Chapter
from checker.course.verdicts import Finding
from checker.grade.intake.member import Member, Refused, is_ignored, noted
from checker.grade.intake.notebooks import source_of

BY_TASKS = 3  # the least sure rank
WHICH_ONE = "in_which_one"  # the note of a chapter that nobody can be graded on before somebody decides
# Modules of this name beside a chapter's file would take the place of Python's own, the kit's or torch's.
OTHERS = {"torch", "torchvision", "numpy", "PIL", "pytest", "tensorboard", "checker", "tutor"}
TAKEN = {*sys.stdlib_module_names, *OTHERS, "conftest", "sitecustomize", "usercustomize"}
SETTINGS = ("pytest.ini", "tox.ini", "setup.cfg", "pyproject.toml")
NUMBERED = r"(ch|chapter|ex|exercise|第)?[\s_-]*"
COMPILED = (".pyc", ".pyd", ".so")
# Not by `ast`: a file with a slip in its syntax is somebody's chapter, too.
DEFINED = re.compile(rb"^(?:def|class)\s+(\w+)", re.MULTILINE)
BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True)
class Matched:
    """`files`: by the names that the judge wants."""

    files: Mapping[str, bytes]
    notes: tuple[Finding, ...]
    used: tuple[Member, ...]


def match(members: Sequence[Member], chapters: Sequence[Chapter]) -> Matched:
    """Never silent about a chapter: what is not an exact name has a note."""
    files: dict[str, bytes] = {}
    notes: list[Finding] = []
    sources = list(_sources(members, notes))
    used: list[Member] = []
    for chapter in chapters:
        ranked = _ranked(chapter, [source for source in sources if source not in used], chapters)
        best = min((rank for rank, _ in ranked), default=0)
        found = [member for rank, member in ranked if rank == best]
        contents = {member.content for member in found}
        if len(contents) > 1:
            names = ", ".join(member.path for member in found)
            notes.append(noted(WHICH_ONE, chapter=chapter.stem, files=names))
        elif found:
            chosen = min(found, key=lambda member: (member.path.count("/"), member.path))
            files[f"{chapter.stem}.py"] = chosen.content
            used.extend(found)
            notes.extend(_about(chosen, chapter))
            others = [member for rank, member in ranked if best < rank < BY_TASKS and member.content not in contents]
            if others:
                names = ", ".join(member.path for member in others)
                notes.append(noted("in_not_used", files=names, chapter=chapter.stem))
    for module, note in _modules(members, sources, used, chapters):
        if note is not None:
            notes.append(note)
        elif module.name not in files:
            files[module.name] = module.content
            notes.extend(_bidi(module))
    return Matched(files, tuple(notes), tuple(used))


def _own(members: Sequence[Member]) -> Sequence[Member]:
    """Of a whole copy of the kit only the exercises; else all, but for what tools left behind."""
    kept = [member for member in members if not is_ignored(member.path)]
    roots = [member.folder for member in kept if member.name == "tutor.py"]
    for root in roots:
        prefix = f"{root}/exercises/" if root else "exercises/"
        inside = [member for member in kept if member.path.startswith(prefix)]
        if inside:
            return inside
    return kept


def _sources(members: Sequence[Member], notes: list[Finding]) -> Iterator[Member]:
    """The Python there is, notebooks' too; a note for the notebook that holds none."""
    for member in _own(members):
        if member.suffix == ".py":
            yield member
        elif member.suffix == ".ipynb":
            try:
                yield Member(member.path, source_of(member.content, member.path), member.changed)
            except Refused as refused:
                notes.append(refused.finding)


def _ranked(chapter: Chapter, sources: Sequence[Member], chapters: Sequence[Chapter]) -> list[tuple[int, Member]]:
    """The candidates, each with how sure it is: the smaller, the surer."""
    return [(rank, member) for member in sources if (rank := _rank(member, chapter, chapters)) is not None]


def _rank(member: Member, chapter: Chapter, chapters: Sequence[Chapter]) -> int | None:
    """0: its very name; 1: that with something around it; 2: its number; 3: what it defines; None: not this one."""
    stem = member.stem
    if member.name == f"{chapter.stem}.py":
        return 0
    if re.match(r"test[_-]", stem, re.IGNORECASE):
        return None
    if re.search(rf"(^|[\W_]){chapter.stem}", stem, re.IGNORECASE):
        return 1
    if any(other.stem.lower() in stem.lower() for other in chapters):
        return None
    defined = {name.decode() for name in DEFINED.findall(member.content)}
    share = _share(defined, chapter)
    elsewhere = max((_share(defined, other) for other in chapters if other is not chapter), default=0)
    numbered = re.fullmatch(rf"{NUMBERED}0*{chapter.number}(章)?(\b|[\s_(-]).*", stem, re.IGNORECASE | re.DOTALL)
    if numbered and share >= elsewhere:
        return 2
    return BY_TASKS if share > elsewhere and (share >= 3 or 2 * share > len(chapter.tasks)) else None


def _share(defined: Collection[str], chapter: Chapter) -> int:
    """How many of the chapter's tasks are defined."""
    return sum(task.name in defined for task in chapter.tasks)


def _about(chosen: Member, chapter: Chapter) -> Iterator[Finding]:
    if chosen.path != f"{chapter.stem}.py" and chosen.path != f"exercises/{chapter.stem}.py":
        yield noted("in_matched", file=chosen.path, chapter=chapter.stem)
    if not chosen.content.strip():
        yield noted("in_empty", file=chosen.path)
    yield from _bidi(chosen)


def _bidi(member: Member) -> Iterator[Finding]:
    if BIDI.search(member.content.decode("utf-8", "replace")):
        yield noted("in_bidi", file=member.path)


def _modules(
    members: Sequence[Member], sources: Sequence[Member], used: Sequence[Member], chapters: Sequence[Chapter]
) -> Iterator[tuple[Member, Finding | None]]:
    """What lies beside the chapters' files and may be imported by them; a note for what may not."""
    folders = {member.folder for member in used}
    for member in sources:
        if member in used or member.folder not in folders or not member.stem.isidentifier():
            continue
        if member.stem in TAKEN:
            yield member, noted("in_left_out", file=member.path)
        elif not any(_rank(member, chapter, chapters) in (0, 1, 2) for chapter in chapters):
            yield Member(f"{member.stem}.py", member.content, member.changed), None
    for member in members:
        if not is_ignored(member.path) and (member.name in SETTINGS or member.suffix in COMPILED):
            yield member, noted("in_left_out", file=member.path)


def refuse_nothing(matched: Matched, members: Sequence[Member]) -> None:
    """Raises Refused, with what was found instead, where no chapter was."""
    if matched.files or any(note.label == WHICH_ONE for note in matched.notes):
        return
    bad = next((note for note in matched.notes if note.label.startswith("in_notebook_")), None)
    if bad is not None:
        raise Refused(bad.label, **bad.values)
    names = [member.path for member in members if not is_ignored(member.path)]
    if not names:
        raise Refused("in_nothing")
    raise Refused("in_no_chapter", files=", ".join(sorted(names)[:5]))

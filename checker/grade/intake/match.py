"""Which of the files that were handed in is which chapter's, however it was renamed, nested or doubled."""

from __future__ import annotations

import ast
import re
import sys
import warnings
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.course import Chapter
from checker.grade.intake.member import Member, Refused, is_ignored, noted
from checker.grade.intake.notebooks import source_of
from checker.verdicts import Finding

WHICH_ONE = "in_which_one"  # the note of a chapter that nobody can be graded on before somebody decides
# Modules of this name beside a chapter's file would take the place of Python's own, the kit's or torch's.
OTHERS = {"torch", "torchvision", "numpy", "PIL", "pytest", "tensorboard", "checker", "tutor"}
TAKEN = {*sys.stdlib_module_names, *OTHERS, "conftest", "sitecustomize", "usercustomize"}
SETTINGS = ("pytest.ini", "tox.ini", "setup.cfg", "pyproject.toml")
NUMBERED = r"(ch|chapter|ex|exercise|第)?[\s_-]*"
COMPILED = (".pyc", ".pth", ".pyd", ".so")
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
        found = _best(chapter, [source for source in sources if source not in used], chapters)
        contents = {member.content for member in found}
        if len(contents) > 1:
            names = ", ".join(member.path for member in found)
            notes.append(noted(WHICH_ONE, chapter=chapter.stem, files=names))
        elif found:
            chosen = min(found, key=lambda member: (member.path.count("/"), member.path))
            files[f"{chapter.stem}.py"] = chosen.content
            used.extend(found)
            notes.extend(_about(chosen, chapter))
    for module, note in _modules(members, sources, used, chapters):
        if note is not None:
            notes.append(note)
        elif module.name not in files:
            files[module.name] = module.content
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


def _best(chapter: Chapter, sources: Sequence[Member], chapters: Sequence[Chapter]) -> list[Member]:
    """The candidates of the surest kind that there is any of."""
    ranked = [(rank, member) for member in sources if (rank := _rank(member, chapter, chapters)) is not None]
    best = min((rank for rank, _ in ranked), default=0)
    return [member for rank, member in ranked if rank == best]


def _rank(member: Member, chapter: Chapter, chapters: Sequence[Chapter]) -> int | None:
    """0: its very name; 1: that with something behind it; 2: its number; 3: what it defines; None: not this one."""
    stem = member.stem
    if member.name == f"{chapter.stem}.py":
        return 0
    if re.fullmatch(rf"{chapter.stem}\W*.*", stem, re.IGNORECASE | re.DOTALL):
        return 1
    if re.fullmatch(rf"{NUMBERED}0*{chapter.number}(章)?(\b|[\s_(-]).*", stem, re.IGNORECASE | re.DOTALL):
        return 2
    if any(other.stem.lower() in stem.lower() for other in chapters):
        return None
    defined = set(_defined(member.content))
    share = _share(defined, chapter)
    elsewhere = max((_share(defined, other) for other in chapters if other is not chapter), default=0)
    return 3 if share > elsewhere and (share >= 3 or 2 * share > len(chapter.tasks)) else None


def _share(defined: Collection[str], chapter: Chapter) -> int:
    """How many of the chapter's tasks are defined."""
    return sum(task.name in defined for task in chapter.tasks)


def _defined(source: bytes) -> Iterator[str]:
    """Functions and classes at the top; none where it is no Python."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name


def _about(chosen: Member, chapter: Chapter) -> Iterator[Finding]:
    if chosen.path != f"{chapter.stem}.py" and chosen.path != f"exercises/{chapter.stem}.py":
        yield noted("in_matched", file=chosen.path, chapter=chapter.stem)
    if not chosen.content.strip():
        yield noted("in_empty", file=chosen.path)
    if BIDI.search(chosen.content.decode("utf-8", "replace")):
        yield noted("in_bidi", file=chosen.path)


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

"""A class to rehearse grading with: plausible students, right and wrong as the gallery is, in every form of handing in.

What each of them must get is written beside the class, so that a run over it can be held against that.
"""

from __future__ import annotations

import ast
import json
import random
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

from checker.course import Chapter
from checker.course.gallery import misconceptions, right_answers
from checker.source.parsing import first_line, parsed

NAMES = (
    "Ada Novak", "李明", "Ben Okafor", "王芳", "Chloe Martin", "张伟", "Dan Kim", "刘洋", "Eva Rossi", "陈静",
    "Finn Berg", "赵磊", "Grace Silva", "黄丽", "Hugo Meyer", "周杰", "Iris Costa", "吴敏", "Jan Kowalski", "徐强",
)  # fmt: skip
NO_PYTHON = "def broken(:\n    pass\n"
LOOP = "\n\ndef {task}(*args, **kwargs):\n    while True:\n        pass\n"
LEAVES = "import os\n\nos._exit(0)\n"
FORGES = """
import torch

torch.equal = torch.allclose = lambda *args, **kwargs: True
print('{"scores": {"everything": 100}}')
"""


@dataclass(frozen=True)
class Work:
    """A chapter's file, and what each of its tasks must get: `passed`, `not_started`, or a misconception's label.

    A task that is not in `expected` may end either way, as one that stands on a wrong one.
    """

    source: str
    expected: dict[str, str]


def sample_class(
    folder: Path, chapters: Sequence[Chapter], *, students: int, seed: int, different: bool = False
) -> Path:
    """Writes the class into `folder`, which must be empty or new, and what is expected beside it; that file.

    different: no two files are equal, so that each is judged. Raises FileExistsError for a folder that is not empty.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise FileExistsError(folder)
    rng = random.Random(seed)
    expected, roster = {}, ["id,name,language"]
    for number in range(1, students + 1):
        student, name = f"s{number:03}", NAMES[(number - 1) % len(NAMES)]
        kind = KINDS[(number - 1) % len(KINDS)]
        works = {chapter.stem: kind(chapter, rng) for chapter in chapters}
        if different:
            works = {stem: replace(work, source=f"{work.source}\n# {student}\n") for stem, work in works.items()}
        FORMS[(number - 1) % len(FORMS)](folder, f"{student}_{name}", works)
        expected[student] = {stem: work.expected for stem, work in works.items()}
        roster.append(f"{student},{name},{'zh' if not name.isascii() else 'en'}")
    folder.with_name(f"{folder.name}-roster.csv").write_text("\n".join(roster) + "\n", encoding="utf-8-sig")
    file = folder.with_name(f"{folder.name}-expected.json")
    file.write_text(json.dumps(expected, indent=1) + "\n", encoding="utf-8")
    return file


# --- what somebody writes -------------------------------------------------------------------------------------------


def _right(chapter: Chapter, rng: random.Random) -> Work:
    source = chapter.solution.read_text(encoding="utf-8")
    answers = right_answers(chapter)
    if answers:
        source = replaced(source, rng.choice(answers).file.read_text(encoding="utf-8"))
    return Work(source, {task.name: "passed" for task in chapter.tasks})


def _wrong(chapter: Chapter, rng: random.Random) -> Work:
    """One to four misconceptions, each in a task of its own; the most frequent tasks of a class are wrong alike."""
    source, expected = chapter.solution.read_text(encoding="utf-8"), {task.name: "passed" for task in chapter.tasks}
    known = misconceptions(chapter)
    for wrong in sorted(rng.sample(known, min(len(known), rng.randint(1, 4))), key=lambda wrong: wrong.label):
        if expected.get(wrong.task) == "passed" and not chapter.task(wrong.task).needs:
            source = replaced(source, wrong.file.read_text(encoding="utf-8"))
            expected[wrong.task] = wrong.label
    _forget_dependent(chapter, expected)
    return Work(source, expected)


def _half_done(chapter: Chapter, rng: random.Random) -> Work:
    """The first tasks are done, the others still the stub's."""
    done = rng.randint(1, max(1, len(chapter.tasks) - 1))
    source, expected = chapter.stub, {}
    solution = chapter.solution.read_text(encoding="utf-8")
    names = [task.name for task in chapter.tasks]
    untouched = {name: "not_started" for name in names[done:]}
    source = replaced(solution, chapter.stub, only=set(untouched))
    expected = {name: "passed" for name in names[:done]} | untouched
    _forget_dependent(chapter, expected)
    return Work(source, expected)


def _stub(chapter: Chapter, rng: random.Random) -> Work:
    return Work(chapter.stub, {task.name: "not_started" for task in chapter.tasks})


def _unreadable(chapter: Chapter, rng: random.Random) -> Work:
    return Work(NO_PYTHON + chapter.stub, {task.name: "not_loadable" for task in chapter.tasks})


def _loops(chapter: Chapter, rng: random.Random) -> Work:
    first = chapter.tasks[0]
    expected = {task.name: "passed" for task in chapter.tasks} | {first.name: "timed_out"}
    _forget_dependent(chapter, expected)
    return Work(chapter.solution.read_text(encoding="utf-8") + LOOP.format(task=first.name), expected)


def _leaves(chapter: Chapter, rng: random.Random) -> Work:
    return Work(LEAVES + chapter.stub, {task.name: "not_started" for task in chapter.tasks})


def _forges(chapter: Chapter, rng: random.Random) -> Work:
    return Work(chapter.stub + FORGES, {task.name: "not_started" for task in chapter.tasks})


def _forget_dependent(chapter: Chapter, expected: dict[str, str]) -> None:
    for task in chapter.tasks:
        if any(expected.get(need) != "passed" for need in task.needs):
            expected.pop(task.name, None)


Kind = Callable[[Chapter, random.Random], Work]
KINDS: Sequence[Kind] = (
    *(_right, _wrong, _wrong, _half_done, _right, _wrong, _stub, _wrong, _right, _unreadable),
    *(_wrong, _half_done, _right, _wrong, _loops, _right, _wrong, _wrong, _half_done, _leaves),
    *(_wrong, _right, _wrong, _forges, _half_done, _wrong, _right, _wrong, _wrong, _right),
)


def replaced(source: str, overlay: str, *, only: set[str] | None = None) -> str:
    """`source` with the functions and classes that `overlay` defines in the places of its own, its imports on top.

    Raises Unreadable.
    """
    pieces = _pieces(overlay)
    theirs = {name: text for name, text in pieces if name and (only is None or name in only)}
    own = _pieces(source)
    known = {name for name, _ in own}
    loose = [text for name, text in pieces if not name and only is None]
    last = [text for text in loose if any(name in text for name in theirs)]  # needs what is defined before it
    first = [text for text in loose if text not in last]
    first += [text for name, text in theirs.items() if name not in known]
    body = [theirs.get(name, text) if name else text for name, text in own]
    return "\n\n\n".join([*body[:1], *first, *body[1:], *last]) + "\n"


def _pieces(source: str) -> list[tuple[str, str]]:
    """What stands at the top level, without the docstring: definitions by name, what lies between them under ""."""
    lines, found, end = source.split("\n"), [], 0
    body = parsed(source).body
    if body and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant):
        end = body[0].end_lineno or 0
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            start = first_line(node) - 1
            found += [
                ("", "\n".join(lines[end:start]).strip("\n")),
                (node.name, "\n".join(lines[start : node.end_lineno])),
            ]
            end = node.end_lineno or start
    found.append(("", "\n".join(lines[end:]).strip("\n")))
    return [(name, text) for name, text in found if text]


# --- how somebody hands it in -----------------------------------------------------------------------------------------

Works = dict[str, Work]  # by chapter


def _folder(place: Path, who: str, works: Works) -> None:
    for stem, work in works.items():
        _write(place / who / f"{stem}.py", work.source)


def _nested(place: Path, who: str, works: Works) -> None:
    for stem, work in works.items():
        _write(place / who / "homework" / "exercises" / f"{stem}.py", work.source)


def _renamed(place: Path, who: str, works: Works) -> None:
    for stem, work in works.items():
        _write(place / who / f"{stem} (1).py", work.source)


def _zipped(place: Path, who: str, works: Works) -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for stem, work in works.items():
            archive.writestr(f"{stem}.py", work.source)
    (place / f"{who}.zip").write_bytes(out.getvalue())


def _notebook(place: Path, who: str, works: Works) -> None:
    for stem, work in works.items():
        cells: list[dict[str, object]] = [
            {"cell_type": "code", "source": work.source, "outputs": [], "metadata": {}, "execution_count": None}
        ]
        notebook = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}
        _write(place / who / f"{stem}.ipynb", json.dumps(notebook))


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


FORMS: Sequence[Callable[[Path, str, Works], None]] = (_folder, _folder, _zipped, _folder, _nested, _renamed, _notebook)

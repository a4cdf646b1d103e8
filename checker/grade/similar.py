"""Whose code is much alike, task by task: for a human to look at, never a penalty.

Fingerprints of normalised tokens, chosen by winnowing (Schleimer, Wilkerson, Aiken 2003, "Winnowing: local algorithms
for document fingerprinting"): names and numbers count as one token each, comments, docstrings and layout not at all.
What the stub has does not count, nor what a large part of the class has, nor an answer of a line or two.
"""

from __future__ import annotations

import ast
import io
import keyword
import tokenize
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.course import Chapter
from checker.grade.model import Submission
from checker.source.parsing import Unreadable, parsed

GRAM = 8  # tokens in a row that make one hash
WINDOW = 6  # hashes of which one is kept
SHORT = 12  # fingerprints: a task with fewer has too few ways to be written
COMMON = 0.25  # the share of the class from which on a fingerprint is everybody's
FEWEST = 4  # students, below which nothing is called everybody's
ALIKE = 0.7  # the share of the shorter one's fingerprints that must be the other's
SOLUTION = "solution"

Prints = frozenset[int]
ByTask = Mapping[str, Prints]


@dataclass(frozen=True)
class Alike:
    """Two students, or one and the published solution, and a task in which they are alike; `share` from 0 to 1.

    With the solution: all the tasks that are the same, spaces between them, and their part of the telling ones.
    """

    first: str
    second: str
    chapter: str
    task: str
    share: float


def alike(submissions: Sequence[Submission], chapters: Sequence[Chapter]) -> list[Alike]:
    """The most alike first. Raises OSError where a chapter has no solution."""
    found: list[Alike] = []
    for chapter in chapters:
        name = f"{chapter.stem}.py"
        stub = set().union(*prints_of(chapter.stub.encode()).values())
        works = {one.student.id: prints_of(one.files[name]) for one in submissions if name in one.files}
        own = {student: {task: prints - stub for task, prints in by_task.items()} for student, by_task in works.items()}
        solution = {task: prints - stub for task, prints in prints_of(chapter.solution.read_bytes()).items()}
        for task in chapter.tasks:
            of_task = {student: by_task[task.name] for student, by_task in own.items() if task.name in by_task}
            found += _pairs(chapter.stem, task.name, of_task)
        found += _published(chapter, own, solution)
    return sorted(found, key=lambda one: (-one.share, one.chapter, one.task, one.first, one.second))


def _pairs(chapter: str, task: str, prints: Mapping[str, Prints]) -> Iterator[Alike]:
    counts = Counter(one for each in prints.values() for one in each)
    many = max(FEWEST, COMMON * len(prints))
    rare = {student: frozenset(one for one in each if counts[one] < many) for student, each in prints.items()}
    holders: defaultdict[int, list[str]] = defaultdict(list)
    for student, each in rare.items():
        for one in each:
            holders[one].append(student)
    pairs = {pair for students in holders.values() for pair in combinations(sorted(students), 2)}
    for first, second in sorted(pairs):
        share = _share(rare[first], rare[second])
        if share >= ALIKE:
            yield Alike(first, second, chapter, task, share)


def _published(chapter: Chapter, own: Mapping[str, ByTask], solution: ByTask) -> Iterator[Alike]:
    """Who has the solution in all tasks, or in most of those that could be written otherwise: one may be by chance."""
    telling = [task.name for task in chapter.tasks if len(solution.get(task.name, ())) >= SHORT]
    for student, by_task in own.items():
        same = [name for name in telling if by_task.get(name) == solution[name]]
        whole = bool(same) and all(by_task.get(task.name) == solution.get(task.name) for task in chapter.tasks)
        if whole or len(same) > max(1, len(telling) / 2):
            yield Alike(student, SOLUTION, chapter.stem, " ".join(same), len(same) / len(telling))


def _share(one: Prints, other: Prints) -> float:
    if min(len(one), len(other)) < SHORT:
        return 0.0
    return (
        len(one & other) / min(len(one), len(other))
        if max(len(one), len(other)) < 2 * min(len(one), len(other))
        else 0.0
    )


def prints_of(source: bytes) -> dict[str, Prints]:
    """By function or class at the top; none where it cannot be read as Python."""
    try:
        text = source.decode("utf-8-sig")
        body = parsed(text).body
    except (Unreadable, UnicodeDecodeError):
        return {}
    lines = text.split("\n")
    return {
        node.name: _winnowed(list(_tokens("\n".join(lines[node.lineno - 1 : node.end_lineno]))))
        for node in body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
    }


def _tokens(text: str) -> Iterator[str]:
    """Names as `n`, numbers as `0`, strings as `s`; a string that is a whole line is a docstring."""
    line_begins = True
    try:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            if token.type == tokenize.NAME:
                yield token.string if keyword.iskeyword(token.string) else "n"
            elif token.type == tokenize.NUMBER:
                yield "0"
            elif token.type == tokenize.STRING and not line_begins:
                yield "s"
            elif token.type == tokenize.OP:
                yield token.string
            line_begins = token.type in (tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.NL)
    except (tokenize.TokenError, SyntaxError):
        return


def _winnowed(tokens: Sequence[str]) -> Prints:
    """The smallest hash of each window: equal passages of GRAM + WINDOW - 1 tokens always share one."""
    grams = [zlib.crc32(" ".join(tokens[start : start + GRAM]).encode()) for start in range(len(tokens) - GRAM + 1)]
    windows = (grams[start : start + WINDOW] for start in range(max(1, len(grams) - WINDOW + 1)))
    return frozenset(min(window) for window in windows if window)

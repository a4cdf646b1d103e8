"""A task's code out of a file, and two codes line by line."""

from __future__ import annotations

import ast

import pytest

from checker.course import chapters
from checker.course.gallery import right_answers
from checker.source.excerpt import Source
from checker.source.line_diff import Pair, Sign, one_column, side_by_side
from checker.source.parsing import Unreadable

FILE = '''"""The file's own text."""
import math

STEP = 2  # wide
count: int = 0


def helper(x):
    """Helps."""
    return deeper(x) * STEP


def deeper(x):
    """Only a text."""


@property
def task(x: Other) -> Other:
    """What to do.

    More of it.
    """

    # first
    return helper(x)  # last


Other = int
short = lambda x: other(x)
def other(x): "text"; return x
class Net(Base):
    """A network."""

    size = 3

    def forward(self, x):
        """Goes."""
        return task(x)
'''

EXCERPTS = {
    "task": "STEP = 2  # wide\n\n\ndef helper(x):\n    return deeper(x) * STEP\n\n\n"
    'def deeper(x):\n    """Only a text."""\n\n\n@property\ndef task(x: Other) -> Other:\n'
    "    # first\n    return helper(x)  # last",
    "short": "short = lambda x: other(x)",
    "other": 'def other(x): "text"; return x',
    "Net": "class Net(Base):\n    size = 3\n\n    def forward(self, x):\n        return task(x)",
    "count": "count: int = 0",
    "math": "",
    "nothing": "",
}


@pytest.mark.parametrize("name", EXCERPTS)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_excerpt(name: str, newline: str) -> None:
    text = FILE.replace("\n", newline)
    assert Source(text, ["task", "short", "other", "Net"]).excerpt(name) == EXCERPTS[name]


def test_a_name_that_is_defined_twice_is_shown_twice() -> None:
    assert Source("def f(): return 1\ndef f(): return f\n").excerpt("f").count("def f") == 2


@pytest.mark.parametrize(("text", "line"), [("x = 1\ndef f(:\n", 2), ("\0", 0), ("(" * 5000, 1), ("  x", 1)])
def test_unreadable(text: str, line: int) -> None:
    with pytest.raises(Unreadable) as bad:
        Source(text)
    assert bad.value.line in (line, 0)


@pytest.mark.filterwarnings("error")
def test_what_python_only_warns_of_is_not_said() -> None:
    assert Source('def f(): return "\\d"\n').excerpt("f")


@pytest.mark.parametrize("chapter", chapters(), ids=lambda chapter: chapter.stem)
def test_every_task_of_the_course(chapter: object) -> None:
    """What is cut out can be read by Python, and the solution has every task."""
    names = [task.name for task in chapter.tasks]  # type: ignore[attr-defined]
    solution = Source(chapter.solution.read_text(encoding="utf-8"), names)  # type: ignore[attr-defined]
    answers = [Source(answer.file.read_text("utf-8"), names) for answer in right_answers(chapter)]  # type: ignore[arg-type]
    for name in names:
        assert solution.excerpt(name)
        for source in (solution, *answers):
            ast.parse(source.excerpt(name))


def test_side_by_side() -> None:
    assert side_by_side("a\nb  \nc\nd", "a\nb\nx\ny\nz\nd") == [
        Pair(Sign.SAME, "a", "a"),
        Pair(Sign.SAME, "b", "b"),
        Pair(Sign.OTHER, "c", "x"),
        Pair(Sign.OURS, "", "y"),
        Pair(Sign.OURS, "", "z"),
        Pair(Sign.SAME, "d", "d"),
    ]
    assert side_by_side("a\n\nb", "a\nb") == [
        Pair(Sign.SAME, "a", "a"),
        Pair(Sign.YOURS, "", ""),
        Pair(Sign.SAME, "b", "b"),
    ]


def test_one_column() -> None:
    lines = one_column("a\nb\nc", "a\nx\ny\nc")
    assert [sign.value + line for sign, line in lines] == [" a", "-b", "+x", "+y", " c"]

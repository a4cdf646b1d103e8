"""What stands in the place of the learner's file, before anything of it runs: each has its own words."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from checker.course.verdicts import Outcome
from tests.hostile.reading import SOLUTION
from tests.hostile.shown import texts, unfit
from tests.hostile.warm_judge import WarmJudge, closed_without_a_trace

CHINESE = SOLUTION.replace('"""The sum."""', "# 求和")


@dataclass(frozen=True)
class Place:
    """What is made at the path, and the finding's label with some of its values; no label where all is right."""

    name: str
    make: bytes | Callable[[Path], object]
    label: str = ""
    values: dict[str, str] = field(default_factory=dict)


def put(path: Path, content: bytes | Callable[[Path], object]) -> None:
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        content(path)


def syntax(name: str, code: str, line: int, column: int, text: str = "") -> Place:
    return Place(name, code.encode(), "syntax_error", {"line": str(line), "column": str(column), "text": text})


PLACES = [
    Place("chinese", CHINESE.encode()),
    Place("bom", b"\xef\xbb\xbf" + CHINESE.encode()),
    Place("windows_lines", CHINESE.replace("\n", "\r\n").encode()),
    Place("old_mac_lines", CHINESE.replace("\n", "\r").encode()),
    Place("no_last_line_end", CHINESE.rstrip("\n").encode()),
    Place("form_feed", CHINESE.replace("\n\n\n", "\n\x0c\n\n").encode()),
    Place("warnings", (CHINESE + '\nif 1 is 1 and "\\d":\n    pass\n').encode()),
    Place("link", lambda path: path.symlink_to(_written(path.with_name("elsewhere.py"), SOLUTION))),
    Place("missing", lambda path: None, "file_missing"),
    Place("folder", lambda path: path.mkdir(), "file_not_read"),
    Place("link_to_itself", lambda path: path.symlink_to(path), "file_not_read"),
    Place("empty", b"", "file_empty"),
    Place("blank", b" \r\n\t\n", "file_empty"),
    Place("two_megabytes", b"# " + b"a" * (2 << 20), "file_too_large"),
    Place("gbk", CHINESE.encode("gbk"), "file_not_utf8", {"line": "7"}),
    Place("gbk_declared", b"# -*- coding: gbk -*-\n" + CHINESE.encode("gbk"), "file_not_utf8", {"line": "8"}),
    Place("utf16", CHINESE.encode("utf-16"), "file_nul"),
    Place("nul", SOLUTION.replace("return x / 2", "return x \0/ 2").encode(), "file_nul", {"line": "13"}),
    syntax("bracket", "def add(a, b):\n    return (a + b\n", 2, 12, "'(' was never closed"),
    syntax("colon", "def add(a, b)\n    return a + b\n", 1, 14),
    syntax("indentation", "def add(a, b):\nreturn a + b\n", 2, 1),
    syntax("tabs", "def add(a, b):\n        a = 1\n\treturn a + b\n", 3, 1),
    syntax("python_2", 'def add(a, b):\n    print "here"\n', 2, 5),
    syntax("full_width", "def add(a, b)：\n    return a + b\n", 1, 14),
    syntax("control_character", "a = 1\nb = \x1b[2J\n", 2, 5),
    syntax("brackets_without_end", "a = " + "(" * 300 + "1" + ")" * 300 + "\n", 1, 205),
    Place("deeper_than_python_goes", b"a = " + b"-" * 200_000 + b"1\n", "syntax_error"),
]


def _written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def judge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WarmJudge]:
    way = "forked" if sys.platform == "linux" else "portable"  # nothing of these files reaches a worker that fails
    yield from closed_without_a_trace(WarmJudge(tmp_path_factory.mktemp("judge"), way))


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_file(place: Place, judge: WarmJudge, tmp_path: Path) -> None:
    file = tmp_path / "ch90_sample.py"
    put(file, place.make)
    verdict = judge.judge(file)
    assert not list(filter(None, map(unfit, texts(verdict))))
    if not place.label:
        assert verdict.points == verdict.max_points
        return
    for task in verdict.tasks:
        assert (task.outcome, task.points) == (Outcome.NOT_LOADABLE, 0)
        assert task.finding is not None
        assert task.finding.label == place.label
        assert {name: task.finding.values[name] for name, value in place.values.items() if value} == {
            name: value for name, value in place.values.items() if value
        }


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_pipe_that_nobody_writes_to(judge: WarmJudge, tmp_path: Path) -> None:
    file = tmp_path / "ch90_sample.py"
    os.mkfifo(file)
    labels = {task.finding.label for task in judge.judge(file).tasks if task.finding}
    assert labels == {"file_not_read"}


def test_a_sum_deeper_than_python_goes(judge: WarmJudge, tmp_path: Path) -> None:
    file = _written(tmp_path / "ch90_sample.py", SOLUTION.replace("return a + b", "return a + b" + " + 0" * 20_000))
    assert {task.outcome for task in judge.judge(file).tasks} <= {Outcome.NOT_LOADABLE, Outcome.PASSED}

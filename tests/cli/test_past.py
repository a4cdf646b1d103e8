"""`history`, `restore`, `reset`: nothing that a learner wrote is ever lost."""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from datetime import datetime, timezone
from pathlib import Path

import pytest

from checker.course.verdicts import Outcome
from checker.source.definitions import replaced
from checker.source.parsing import Unreadable
from checker.storage.history import History
from tests.cli.world import ABSOLUTE, LAYERS, check, ended, passed, several, tutor

NOW = datetime(2026, 11, 23, 12, tzinfo=timezone.utc)
STUB = LAYERS.stub


def written(root: Path, text: str | bytes) -> Path:
    file = root / "exercises" / "ch04_layers.py"
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return file


# --- one function in a text -------------------------------------------------------------------------------------------

OTHER = "import os\n\n\n@cache\ndef f(x):\n    # TODO\n    return ...\n\n\nclass C:\n    pass\n"
CASES = [
    ("def f(x):\n    return 1\n", "@cache\ndef f(x):\n    # TODO\n    return ...\n"),
    ("f = lambda x: 1\ng = 2\n", "@cache\ndef f(x):\n    # TODO\n    return ...\ng = 2\n"),
    (
        "a = '\x0c'\r\ndef f(x):\r\n    return 1\r\nb = 2",
        "a = '\x0c'\r\n@cache\r\ndef f(x):\r\n    # TODO\r\n    return ...\r\nb = 2",
    ),
    ("\ufeffdef f(): pass\n", "@cache\ndef f(x):\n    # TODO\n    return ...\n"),
    ("a = 1", "a = 1\n\n\n@cache\ndef f(x):\n    # TODO\n    return ...\n"),
    ("@one\n@two(\n  3)\nasync def f(): pass\n", "@cache\ndef f(x):\n    # TODO\n    return ...\n"),
]


@pytest.mark.parametrize("source, expected", CASES)
def test_a_function_is_replaced(source: str, expected: str) -> None:
    assert replaced(source, OTHER, "f").removeprefix("\ufeff") == expected


@pytest.mark.parametrize("source", ["def f(:\n", "\0", "(" * 10_000])
def test_what_is_no_python_is_refused(source: str) -> None:
    with pytest.raises(Unreadable):
        replaced(source, OTHER, "f")


# --- the commands -----------------------------------------------------------------------------------------------------


def test_a_check_keeps_the_code_and_its_verdicts(tmp_path: Path) -> None:
    written(tmp_path, "mine = 1\n")
    check(tmp_path, several(ended("relu", Outcome.FAILED, ABSOLUTE)))
    screen = tutor(tmp_path, "history", "4").out.splitlines()
    assert screen[1].endswith("checked · 6/7 · as it is now")
    assert screen[-1].endswith("restore 4 1")


def test_a_file_that_nobody_touched_is_not_kept(tmp_path: Path) -> None:
    written(tmp_path, STUB)
    check(tmp_path, several())
    assert "every check keeps one: python tutor.py check 4" in tutor(tmp_path, "history", "4").out


def test_a_reset_asks_and_can_be_undone(tmp_path: Path) -> None:
    file = written(tmp_path, "mine = 1\n")
    no = tutor(tmp_path, "reset", "4", typed="\n", terminal=True)
    assert (no.code, file.read_text()) == (1, "mine = 1\n") and "stays as it is" in no.out
    yes = tutor(tmp_path, "reset", "4", typed="Y\n", terminal=True)
    assert (yes.code, file.read_text(encoding="utf-8")) == (0, STUB) and "python tutor.py restore 4" in yes.out
    assert tutor(tmp_path, "restore", "4").code == 0 and file.read_text() == "mine = 1\n"
    assert tutor(tmp_path, "restore", "4").code == 0 and file.read_text(encoding="utf-8") == STUB
    assert tutor(tmp_path, "restore", "4", "3").code == 0 and file.read_text() == "mine = 1\n"


def test_without_a_terminal_a_reset_wants_a_yes(tmp_path: Path) -> None:
    file = written(tmp_path, "mine = 1\n")
    refused = tutor(tmp_path, "reset", "4")
    assert refused.code == 2 and refused.err.endswith("reset 4 --yes\n") and file.read_text() == "mine = 1\n"
    assert tutor(tmp_path, "reset", "4", "--yes").code == 0


def test_one_task_is_reset_alone(tmp_path: Path) -> None:
    file = written(tmp_path, STUB + "\n\ndef relu(x):\n    return x.abs()\n\n\nmine = 1\n")
    assert tutor(tmp_path, "reset", "4", "relu", "--yes").code == 0
    text = file.read_text(encoding="utf-8")
    assert "abs" not in text and text.endswith("mine = 1\n")
    written(tmp_path, "def relu(:")
    refused = tutor(tmp_path, "reset", "4", "relu", "--yes")
    assert refused.code == 2 and refused.err.endswith("reset 4\n")


@pytest.mark.parametrize("k", ["0", "3", "-1", "one", "²"])
def test_a_number_that_is_none(tmp_path: Path, k: str) -> None:
    written(tmp_path, "mine = 1\n")
    check(tmp_path, several())
    refused = tutor(tmp_path, "restore", "4", "--", k)
    assert refused.code == 2 and "from 1 to 1" in refused.err


def test_nothing_is_replaced_where_nothing_can_be_kept(tmp_path: Path) -> None:
    file = written(tmp_path, "mine = 1\n")
    (tmp_path / ".tutor").write_text("a file where the folder should be")
    refused = tutor(tmp_path, "reset", "4", "--yes")
    assert refused.code == 2 and file.read_text() == "mine = 1\n" and "Traceback" not in refused.err


def test_a_file_that_is_gone_comes_back(tmp_path: Path) -> None:
    file = written(tmp_path, "mine = 1\n")
    check(tmp_path, several())
    file.unlink()
    assert tutor(tmp_path, "restore", "4").code == 0 and file.read_text() == "mine = 1\n"


# --- sudden ends ------------------------------------------------------------------------------------------------------


@pytest.mark.skipif(sys.platform == "win32", reason="no fork")
@pytest.mark.parametrize("count", [20, pytest.param(100, marks=pytest.mark.slow)])
def test_sudden_ends_lose_nothing(count: int, tmp_path: Path) -> None:
    """A child of this test resets and restores without pause and is killed at a random moment."""
    file, random_moment = written(tmp_path, "mine = 1\n"), random.Random(4)
    for _ in range(count):
        child = os.fork()
        if not child:
            try:
                while True:
                    tutor(tmp_path, "reset", "4", "--yes")
                    tutor(tmp_path, "restore", "4")
            finally:
                os._exit(1)
        time.sleep(random_moment.uniform(0.001, 0.03))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        present = file.read_text(encoding="utf-8")
        kept = {entry.code for entry in History(tmp_path / ".tutor" / "history" / "ch04_layers").entries()}
        assert present in ("mine = 1\n", STUB)
        assert "mine = 1\n" in kept | {present}


@pytest.mark.skipif(sys.platform == "win32", reason="no fork")
def test_two_tutors_at_once_forget_nothing(tmp_path: Path) -> None:
    names = [task.name for task in LAYERS.tasks]
    children = []
    for name in names:
        if not (child := os.fork()):
            try:
                for _ in range(3):
                    tutor(tmp_path, "hint", "4", name)
            finally:
                os._exit(0)
        children.append(child)
    for child in children:
        os.waitpid(child, 0)
    shown = json.loads((tmp_path / ".tutor" / "state.json").read_text())["hints"]["ch04_layers"]
    assert shown == {task.name: min(3, len(task.hints)) for task in LAYERS.tasks}


# --- what is told of them ---------------------------------------------------------------------------------------------


def test_the_glance_tells_what_no_longer_passes(tmp_path: Path) -> None:
    check(tmp_path, several())
    assert "done · today" in tutor(tmp_path).out
    check(tmp_path, several(ended("relu", Outcome.FAILED, ABSOLUTE)))
    screen = tutor(tmp_path).out
    assert "was done, no longer passes · today" in screen and "Next: python tutor.py check 4" in screen


def test_hints_are_counted_in_the_glance(tmp_path: Path) -> None:
    for _ in range(2):
        tutor(tmp_path, "hint", "4", "conv2d_output_size")
    assert "2 hints" in tutor(tmp_path).out


def test_a_hint_begins_with_the_last_diagnosis(tmp_path: Path) -> None:
    check(tmp_path, several(ended("relu", Outcome.FAILED, ABSOLUTE, diagnosis=("keeps_negative",))))
    screen = tutor(tmp_path, "hint", "4", "relu").out
    assert screen.startswith("relu, from your last check:\n")
    check(tmp_path, several(passed("relu")))
    assert tutor(tmp_path, "hint", "4", "relu").out.startswith("relu: hint 1")

"""Each call of the system that may fail does so once, in each command: no traceback, nothing of the learner is lost."""

from __future__ import annotations

import builtins
import errno
import io
import os
import random
import re
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest

from checker.cli.commands.grading import grade as command
from checker.cli.commands.grading.engine import Opened
from checker.course import CHAPTERS
from checker.course.verdicts import Outcome
from checker.sandbox.preflight import Found, Level
from checker.storage import state
from checker.storage.history import History, Reason
from checker.storage.transfer import exported
from tests.cli.test_grade import CLASS, Pretended, write
from tests.cli.test_update import copy_as_folder, learner
from tests.cli.world import LAYERS, Result, tutor

NUMBERS = [errno.ENOSPC, errno.EACCES, errno.EMFILE, errno.EIO, errno.EAGAIN]
NOW = datetime(2026, 11, 23, 12, tzinfo=timezone.utc)
MINE, EARLIER = LAYERS.stub + "\nmine = 1\n", LAYERS.stub + "\nearlier = 1\n"
KNOWN = state.State(outcomes={"ch04_layers": {"relu": "passed", "flatten_images": "failed"}})
MOST = 400  # calls of one command
TRIED = ("mkdir", "replace", "rename", "unlink", "remove", "fsync", "scandir", "listdir", "open", "pipe", "fork")


@dataclass
class Failing:
    """The call that fails, counted among those that have to do with files below `root`."""

    root: Path
    number: int
    place: int
    count: int = 0

    def call(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def called(*args: Any, **keywords: Any) -> Any:
            if self._is_meant(args[0] if args else None):
                self.count += 1
                if self.count == self.place:
                    raise OSError(self.number, os.strerror(self.number), args[0] if args else None)
            return function(*args, **keywords)

        return called

    def _is_meant(self, given: object) -> bool:
        return not isinstance(given, (str, os.PathLike)) or str(self.root) in os.path.abspath(given)


@contextmanager
def failing(root: Path, number: int, place: int) -> Iterator[Failing]:
    calls = Failing(root, number, place)
    with pytest.MonkeyPatch.context() as patch:
        for name in TRIED:
            if hasattr(os, name):
                patch.setattr(os, name, calls.call(getattr(os, name)))
        opened = calls.call(builtins.open)
        patch.setattr(builtins, "open", opened)
        patch.setattr(io, "open", opened)
        yield calls


def prepared(root: Path) -> Path:
    """A learner's folder in the middle of the course."""
    (root / "exercises").mkdir(parents=True)
    (root / "exercises" / "ch04_layers.py").write_bytes(MINE.encode())
    (root / "exercises" / "ch05_sequential.py").write_bytes(b"five = 1\n")
    state.save(root / ".tutor" / "state.json", KNOWN)
    History(root / ".tutor" / "history" / "ch04_layers").keep(EARLIER.encode(), Reason.CHECKED, NOW)
    (root / "theirs.json").write_text(exported(state.State(outcomes={"ch05_sequential": {"x": "passed"}})))
    return root


COMMANDS: dict[str, tuple[str, ...]] = {
    "overview": (),
    "check": ("check", "4"),
    "check_json": ("check", "4", "--json", "--junit", "report.xml"),
    "hint": ("hint", "4", "relu"),
    "history": ("history", "4"),
    "reset": ("reset", "4", "--yes"),
    "reset_task": ("reset", "4", "relu", "--yes"),
    "restore": ("restore", "4"),
    "solution": ("solution", "4", "relu", "--yes"),
    "diff": ("diff", "4", "relu", "--yes"),
    "export": ("progress", "export", "mine.json", "--yes"),
    "import": ("progress", "import", "theirs.json"),
    "pack": ("pack", "--id", "s1", "4", "--out", "work.zip", "--yes"),
    "lang": ("lang", "zh"),
}


@pytest.mark.slow
@pytest.mark.parametrize("number", NUMBERS, ids=lambda number: errno.errorcode[number])
@pytest.mark.parametrize("name", COMMANDS)
def test_a_learners_command(name: str, number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    places = 0
    for place in range(1, MOST):
        root = prepared(tmp_path / f"{place}")
        monkeypatch.chdir(root)
        with failing(root, number, place) as calls:
            result = tutor(root, *COMMANDS[name])
        if calls.count < place:
            break
        places += 1
        assert_said_well(result)
        assert_nothing_lost(root)
        shutil.rmtree(root)
    assert 0 < places < MOST - 1


def assert_said_well(result: Result) -> None:
    said = result.out + result.err
    assert "Traceback" not in said and "own fault" not in said and result.code in (0, 1, 2, 4), said


def assert_nothing_lost(root: Path) -> None:
    """What they wrote is there or in the history; what they passed is remembered, or was checked meanwhile."""
    file = root / "exercises" / "ch04_layers.py"
    kept = [entry.code for entry in History(root / ".tutor" / "history" / "ch04_layers").entries()]
    assert EARLIER in kept and MINE in [*kept, file.read_text(encoding="utf-8")]
    assert (root / "exercises" / "ch05_sequential.py").read_bytes() == b"five = 1\n"
    known = state.load(root / ".tutor" / "state.json")
    assert known.outcome("ch04_layers", "relu") == Outcome.PASSED.value
    assert not list((root / ".tutor").glob("*.bak*"))


@pytest.mark.slow
@pytest.mark.parametrize("number", NUMBERS, ids=lambda number: errno.errorcode[number])
def test_an_update(number: int, tmp_path: Path) -> None:
    """It stops in the middle, and the next one ends it."""
    for place in range(1, MOST):
        root = tmp_path / f"{place}"
        kit, copy = learner(root), copy_as_folder(root)
        mine = (kit / "exercises" / "ch01_first.py").read_text(encoding="utf-8")
        words, course = ("update", str(copy), "--yes"), kit / "checker" / "chapters"
        with failing(kit, number, place) as calls:
            result = tutor(kit, *words, course=course)
        if calls.count < place:
            break
        assert_said_well(result)
        kept = [entry.code for entry in History(kit / ".tutor" / "history" / "ch01_first").entries()]
        assert mine in [*kept, (kit / "exercises" / "ch01_first.py").read_text(encoding="utf-8")]
        assert tutor(kit, *words, course=course).code == 0
        assert "return 1" in (kit / "exercises" / "ch01_first.py").read_text(encoding="utf-8")
        assert (kit / "checker" / "mine.py").read_text(encoding="utf-8") == "mine"
        shutil.rmtree(root)
    assert place > 20


@pytest.mark.slow
@pytest.mark.parametrize("number", NUMBERS, ids=lambda number: errno.errorcode[number])
def test_a_class(number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody gets a zero for it: where it ends without a gradebook, it says so, and the next run gives the same."""
    made = Pretended()
    monkeypatch.setattr(command, "open_engine", lambda *_: Opened(made))
    monkeypatch.setattr(command, "preflight", lambda environ: Found(Level.FULL, {}))
    totals = set()
    for place in range(1, MOST):
        root = tmp_path / f"{place}"
        write(root / "class", CLASS)
        monkeypatch.chdir(root)
        words = ("grade", "class", "--chapters", "4", "--seed", "7")
        with failing(root, number, place) as calls:
            result = tutor(root, *words, course=CHAPTERS)
        assert_said_well(result)
        if calls.count < place:
            break
        again = tutor(root, *words, course=CHAPTERS)
        assert again.code in (0, 1), again.err
        text = (root / "class-grades" / "gradebook.csv").read_text(encoding="utf-8-sig")
        totals.add(re.sub(r"\d{4}-\d\d-\d\dT[\d:+]+", "", text))
        shutil.rmtree(root)
    assert place > 20 and len(totals) == 1


KILLS = 25  # of each command: 350 together with the update's in test_update.py


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="no fork")
@pytest.mark.parametrize("name", COMMANDS)
def test_killed_at_any_moment(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, random_moment = prepared(tmp_path / "kit"), random.Random(name)
    monkeypatch.chdir(root)
    begun = time.perf_counter()
    tutor(root, *COMMANDS[name])
    longest = time.perf_counter() - begun
    for _ in range(KILLS):
        shutil.rmtree(root)
        os.chdir(prepared(root))
        child = os.fork()
        if not child:
            try:
                tutor(root, *COMMANDS[name])
            finally:
                os._exit(0)
        time.sleep(random_moment.uniform(0, longest))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        assert_nothing_lost(root)
        assert_said_well(tutor(root, *COMMANDS[name]))

"""`watch`: what it does at each event, and its threads."""

from __future__ import annotations

import os
import queue
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

import pytest

from checker.cli.commands.learning.watch import watched
from checker.cli.entry import Terminal, Typed, open_session
from checker.course.verdicts import ChapterVerdict, Outcome
from checker.judge.pool.channel import Superseded
from checker.messages.catalogue import sentences
from checker.watch import keys
from checker.watch.events import Event, Over, Pressed, Redraw, Saved
from checker.watch.saves import told
from tests.cli.world import ABSOLUTE, COURSE, FakeEngine, Typing, Utf8, ended, not_started, several, tutor

ENGLISH = sentences("en")
Do = Callable[[Path], object]
WRONG = several(
    ended("relu", Outcome.FAILED, ABSOLUTE, diagnosis=("keeps_negative",)),
    ended("flatten_images", Outcome.FAILED, ABSOLUTE),
)


class Script(queue.Queue[Event]):
    """Events as they are asked for; a function between them does something to the file first."""

    def __init__(self, file: Path, steps: list[Event | Do]) -> None:
        super().__init__()
        self._file, self._steps = file, steps

    def get(self, block: bool = True, timeout: float | None = None) -> Event:
        while callable(step := self._steps.pop(0)):
            step(self._file)
        return step


class Keyboard:
    def __init__(self) -> None:
        self.lends = 0

    @contextmanager
    def lent(self) -> Iterator[None]:
        self.lends += 1
        yield


def watch(
    root: Path, monkeypatch: pytest.MonkeyPatch, *steps: Event | Do, engine: FakeEngine = WRONG, typed: str = ""
) -> tuple[str, FakeEngine, list[list[str]]]:
    """What was shown, what was judged, and which words it was started again with."""
    file = root / "exercises" / "ch04_layers.py"
    file.parent.mkdir(exist_ok=True)
    file.write_text("mine = 1\n")
    engine = FakeEngine(engine.verdicts)
    out = Utf8(terminal=True)
    known = {"COLUMNS": "80", "LINES": "24", "TERM": "xterm", "NO_COLOR": "1"}
    place = Terminal(out, Utf8(), known, root=root, chapters=COURSE, open_engine=engine.open, answers=Typing(typed))
    session = open_session(place, Typed(("watch", "4", "--plain"), ("watch", "4")))
    script, again = Script(file, [*steps, Pressed("q")]), list[list[str]]()
    monkeypatch.setattr(queue, "Queue", lambda: script)
    code = watched(
        session,
        4,
        listen=lambda *_: nullcontext(Keyboard()),
        restart=lambda words: again.append(list(words)) or 0,
    )
    assert code == 0
    return out.getvalue(), engine, again


def saved(text: str) -> Do:
    return lambda file: file.write_text(text)


CASES: list[tuple[list[Event | Do], int]] = [
    ([], 1),
    ([Saved()], 1),  # nothing changed: an editor that touched the file, a second save
    ([saved("mine = 2\n"), Saved()], 2),
    ([saved("mine = 2\n"), Saved(), Saved()], 2),
    ([saved("mine = 2\n"), Saved(), saved("mine = 1\n"), Saved()], 3),
    ([lambda file: (file.parent / "ch04_layers.py.swp").touch(), Saved()], 1),
    ([lambda file: file.unlink(), Saved()], 2),
    ([Redraw(), Pressed("?"), Pressed("l"), Pressed("o")], 1),
]


@pytest.mark.parametrize("steps, judged", CASES)
def test_it_judges_what_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, steps: list[Event | Do], judged: int
) -> None:
    _, engine, _ = watch(tmp_path, monkeypatch, *steps)
    assert len(engine.asked) == judged


def test_a_save_during_a_run_starts_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    interrupted = list[bool]()

    def judge(self: FakeEngine, chapter: Any, file: Path, *, on_task: Any) -> ChapterVerdict:
        if not interrupted:
            interrupted.append(True)
            raise Superseded
        return real(self, chapter, file, on_task=on_task)

    real = FakeEngine.judge
    monkeypatch.setattr(FakeEngine, "judge", judge)
    shown, _, _ = watch(tmp_path, monkeypatch)
    assert interrupted and shown.count("of 7 points") == 1


KEYS = [
    ("n", "relu: not right"),
    ("h", "flatten_images: hint 1 of"),
    ("l", "lesson_practise"),
    ("o", "All commands:"),
]


@pytest.mark.parametrize("key, shown", KEYS)
def test_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: str, shown: str) -> None:
    plain, _, _ = watch(tmp_path, monkeypatch)
    screen, _, _ = watch(tmp_path, monkeypatch, Pressed(key))
    shown = ENGLISH.get(shown, shown)
    assert shown not in plain and shown in screen
    assert screen.count("q quit") == 2


def test_without_a_failure_there_is_no_next_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown, _, _ = watch(tmp_path, monkeypatch, Pressed("n"), engine=several(not_started("relu")))
    assert "There is no failure to show." in shown


def test_a_reset_is_asked_for_and_judged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown, engine, _ = watch(tmp_path, monkeypatch, Pressed("r"), Saved(), typed="y\n")
    assert "Replace flatten_images in" in shown and len(engine.asked) == 2


def test_another_chapter_gets_a_process_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert watch(tmp_path, monkeypatch, Pressed("f"))[2] == [["watch", "5", "--plain"]]
    assert watch(tmp_path, monkeypatch, Pressed("b"))[2] == []  # there is none before


def test_the_keyboard_may_go_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert watch(tmp_path, monkeypatch, Over())[2] == []


def test_without_a_terminal_it_offers_check(tmp_path: Path) -> None:
    refused = tutor(tmp_path, "watch", "4")
    assert refused.code == 2 and refused.err.endswith("python tutor.py check 4\n")


# --- threads ----------------------------------------------------------------------------------------------------------


def wait_for(condition: Callable[[], object]) -> None:
    deadline = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.005)


SAVES: dict[str, Do] = {
    "written": lambda file: file.write_text("2"),
    "moved into place": lambda file: os.replace(_other(file), file),
    "moved away and written": lambda file: (os.replace(file, f"{file}~"), file.write_text("2")),
    "removed": lambda file: file.unlink(),
}


def _other(file: Path) -> Path:
    other = file.with_name(".other")
    other.write_text("2")
    return other


@pytest.mark.parametrize("way", SAVES)
def test_every_way_to_save_is_told(tmp_path: Path, way: str) -> None:
    file, seen = tmp_path / "a.py", list[int]()
    file.write_text("1")
    with told(tmp_path, lambda: seen.append(1)):
        SAVES[way](file)
        wait_for(lambda: seen)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(OSError), told(tmp_path / "none", lambda: None):
        pass


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX")
def test_keys_come_at_once_and_the_terminal_is_left_as_it_was() -> None:
    import pty
    import termios

    ours, theirs = pty.openpty()
    before, seen = termios.tcgetattr(theirs), list[Event]()
    listening = keys.Keys(keys.PosixKeyboard(theirs), seen.append)
    try:
        with pytest.raises(ZeroDivisionError), listening.told():
            os.write(ours, b"n")
            wait_for(lambda: seen)
            with listening.lent():
                assert termios.tcgetattr(theirs) == before
                os.write(ours, b"yes\n")
                assert os.read(theirs, 9) == b"yes\n"
            os.close(ours)
            wait_for(lambda: Over() in seen)
            raise ZeroDivisionError
        assert seen == [Pressed("n"), Over()]
    finally:
        os.close(theirs)


class Console:
    """What `msvcrt` gives."""

    def __init__(self, typed: str) -> None:
        self.typed = list(typed)

    def kbhit(self) -> bool:
        return bool(self.typed)

    def getwch(self) -> str:
        return self.typed.pop(0)


@pytest.mark.parametrize("typed, key", [("n", "n"), ("", ""), ("\xe0H", ""), ("\0;", ""), ("\x03", None)])
def test_keys_on_windows(typed: str, key: str | None) -> None:
    console = Console(typed)
    assert keys.WindowsKeyboard(console, sleep=lambda _: None).key() == key
    assert console.typed == []

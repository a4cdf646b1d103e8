"""A beginner's whole day, in a real pseudo-terminal, with the real engine, in a copy of the kit with two chapters."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.kit_copy import copy_kit

pexpect: Any = pytest.importorskip("pexpect")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal")

CHAPTERS = ("ch04_layers", "ch05_sequential")
WRONG = "\n\ndef relu(x):\n    return x.abs()\n"
Type = Callable[..., Any]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return copy_kit(tmp_path, CHAPTERS)


def _hears_interrupts() -> None:
    """Whoever was started in the background of a shell is deaf to SIGINT, and so would be its children."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture
def tutor(home: Path) -> Type:
    environ = {**os.environ, "TERM": "xterm", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "NO_COLOR": "1"}

    def typed(*words: str) -> Any:
        command = [str(home / "tutor.py"), *words]
        return pexpect.spawn(
            sys.executable,
            command,
            cwd=str(home),
            env=environ,
            timeout=60,
            encoding="utf-8",
            dimensions=(40, 100),
            preexec_fn=_hears_interrupts,
        )

    return typed


def ended(child: Any) -> int:
    child.expect(pexpect.EOF)
    child.close()
    return int(child.exitstatus)


def test_a_day(home: Path, tutor: Type) -> None:
    file = home / "exercises" / "ch04_layers.py"
    solution = (home / "solutions" / "ch04_layers.py").read_text(encoding="utf-8")

    def save(text: str) -> None:
        """As many editors do: written beside it, then moved into its place."""
        other = file.with_name(".ch04_layers.py.swp")
        other.write_text(text, encoding="utf-8")
        os.replace(other, file)

    opened = tutor()
    opened.expect("Start here:.*python tutor.py lesson 4")
    assert ended(opened) == 0

    watching = tutor("watch", "4")
    watching.expect("this is where everyone starts")
    save(solution + WRONG)
    watching.expect("relu: not right")
    watching.expect("takes? the sign away|lose their sign")
    watching.expect("q quit")
    watching.send("h")
    watching.expect("relu, from your last check:")
    watching.expect("relu: hint 1 of")
    watching.expect("q quit")
    save(solution)
    watching.expect("All 11 tasks are right")
    watching.expect("q quit")
    watching.send("f")
    watching.expect("Chapter 5: Sequential")
    watching.expect("this is where everyone starts")
    watching.expect("q quit")
    watching.send("b")
    watching.expect("All 11 tasks are right")
    watching.expect("q quit")
    watching.send("r")
    watching.expect("Your code is kept")
    watching.sendline("y")
    watching.expect("this is where everyone starts")
    watching.expect("q quit")
    watching.send("q")
    assert ended(watching) == 0
    assert "TODO" in file.read_text(encoding="utf-8")

    restored = tutor("restore", "4")
    restored.expect("is back as it was")
    assert ended(restored) == 0 and file.read_text(encoding="utf-8") == solution

    closed = tutor()
    closed.expect("was done, no longer passes")  # the blanks were what was checked last
    assert ended(closed) == 0


def test_leaving_by_control_c_and_by_closing_the_terminal(tutor: Type) -> None:
    watching = tutor("watch", "4")
    watching.expect("q quit")
    watching.sendintr()
    watching.expect("Stopped")
    assert ended(watching) == 130
    watching = tutor("watch", "4")
    watching.expect("q quit")
    watching.ptyproc.fileobj.close()  # the terminal goes, and the system sends SIGHUP
    watching.ptyproc.closed = watching.closed = True
    deadline = time.monotonic() + 60
    while watching.isalive() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not watching.isalive()

"""Ctrl-C at any moment: one line, exit code 130, at once. A judge that is ended without a word leaves nobody behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.course import ROOT, chapters
from tests.hostile.warm_judge import MARK, end, marked, wait_until_gone

AT_ONCE = 2.0  # seconds
STARTED = 60.0  # seconds after which a check must have come to the learner's file


def slow(value: object, **keywords: str) -> object:
    return pytest.param(value, marks=pytest.mark.slow, **keywords)


WAYS = [pytest.param(False, id="forked"), slow(True, id="portable")]
BUSY_WHERE = [pytest.param(False, id="in_a_call"), slow(True, id="at_import")]

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")

BUSY = """
import pathlib

def busy(*_, **__):
    pathlib.Path({file!r}).touch()
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass

{name} = busy
{now}
"""


def hears_interrupts() -> None:
    """A shell starts what runs in the background deaf to Ctrl-C, and its children are: the tutor is not to be."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Check:
    """`python tutor.py check N --file FILE` with a file that never ends, in a session of its own as in a terminal's."""

    def __init__(self, folder: Path, *, portable: bool, at_import: bool = False) -> None:
        chapter = chapters()[0]
        task = next(task.name for task in chapter.tasks)
        self.busy = folder / "busy"
        file = folder / f"{chapter.stem}.py"
        code = BUSY.format(file=str(self.busy), name=task, now="busy()" if at_import else "")
        file.write_text(chapter.solution.read_text(encoding="utf-8") + code, encoding="utf-8")
        self.mark = f"{MARK}={uuid.uuid4().hex}"
        self.temporary = folder / "temporary"
        self.temporary.mkdir()
        environment = {
            MARK: self.mark.partition("=")[2],
            "PYTHONUNBUFFERED": "1",
            "TMPDIR": str(self.temporary),
            "TUTOR_PORTABLE": str(int(portable)),
        }
        words = ["tutor.py", "check", str(chapter.number), task, "--file", str(file), "--timeout", "60", "--lang", "en"]
        self.process = subprocess.Popen(
            [sys.executable, *words],
            cwd=ROOT,
            env={**os.environ, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
            preexec_fn=hears_interrupts,
        )

    def wait_until_begun(self) -> None:
        """The chapter's title is the first that is said, before anything slow is imported."""
        assert self.process.stdout is not None
        assert self.process.stdout.readline(), self.process.communicate()

    def wait_until_busy(self) -> None:
        deadline = time.monotonic() + STARTED
        while not self.busy.exists():
            assert self.process.poll() is None, self.process.communicate()
            assert time.monotonic() < deadline
            time.sleep(0.02)

    def interrupt(self) -> tuple[float, str, str]:
        """Ctrl-C, which a terminal sends to the whole group; gives the seconds it took, and what was said."""
        start = time.monotonic()
        os.killpg(self.process.pid, signal.SIGINT)
        out, err = self.process.communicate(timeout=STARTED)
        return time.monotonic() - start, out, err


@pytest.fixture
def started() -> Iterator[list[Check]]:
    """The checks that a test has started; what is left of them is ended."""
    found: list[Check] = []
    yield found
    for check in found:
        end(marked(check.mark))
        check.process.wait()


def assert_stopped(check: Check) -> None:
    seconds, out, err = check.interrupt()
    assert check.process.returncode == 130
    assert err.splitlines() == ["Stopped."], (out, err)
    assert "Traceback" not in out
    assert wait_until_gone(check.mark, seconds=AT_ONCE) == []
    assert list(check.temporary.glob("tutor-*")) == []
    assert seconds < AT_ONCE


@pytest.mark.parametrize("portable", WAYS)
@pytest.mark.parametrize("at_import", BUSY_WHERE)
def test_interrupt_while_busy(portable: bool, at_import: bool, tmp_path: Path, started: list[Check]) -> None:
    check = Check(tmp_path, portable=portable, at_import=at_import)
    started.append(check)
    check.wait_until_busy()
    assert_stopped(check)


@pytest.mark.parametrize("portable", WAYS)
@pytest.mark.parametrize("seconds", [*map(slow, (0.0, 0.3, 0.6)), 0.9, *map(slow, (1.2, 1.5, 1.8, 2.1))])
def test_interrupt_while_importing(portable: bool, seconds: float, tmp_path: Path, started: list[Check]) -> None:
    check = Check(tmp_path, portable=portable)
    started.append(check)
    check.wait_until_begun()
    time.sleep(seconds)
    assert_stopped(check)


@pytest.mark.parametrize("portable", WAYS)
@pytest.mark.parametrize("at_import", BUSY_WHERE)
def test_a_judge_that_is_killed(portable: bool, at_import: bool, tmp_path: Path, started: list[Check]) -> None:
    check = Check(tmp_path, portable=portable, at_import=at_import)
    started.append(check)
    check.wait_until_busy()
    assert len(marked(check.mark)) > 1 or sys.platform != "linux"
    check.process.kill()
    check.process.communicate()
    assert wait_until_gone(check.mark, seconds=AT_ONCE) == []

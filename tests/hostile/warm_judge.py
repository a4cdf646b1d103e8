"""The test's end of `judge_files.py`: a warm engine, and the search for what is left behind."""

from __future__ import annotations

import json
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO

from checker.course.verdicts import ChapterVerdict

HERE = Path(__file__).resolve().parent
PATIENCE = 120.0  # seconds for one file, on a busy machine
MARK = "TUTOR_HOSTILE_TEST"
OWN_BEHIND_WALLS = 9  # keeper; two boxes with their holders and keepers; template and copies; clean reader
OWN = 4  # judge, keeper, template and the next task's copy of it; or judge, worker and clean reader


class WarmJudge:
    """One engine, one way. Everything that it starts carries a mark in its environment, by which it is found again."""

    def __init__(self, folder: Path, way: str) -> None:
        self.way = way  # "forked", "portable" or "sandbox"
        self.mark = f"{MARK}={uuid.uuid4().hex}"
        self.temporary = folder / "temporary"
        self.temporary.mkdir()
        self.log = folder / "said.txt"
        self.process = self._start()

    def _start(self) -> subprocess.Popen[bytes]:
        words = [sys.executable, str(HERE / "judge_files.py"), self.way]
        environment = {**os.environ, MARK: self.mark.partition("=")[2], "TMPDIR": str(self.temporary)}
        with self.log.open("wb") as log:
            return subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, env=environment)

    def judge(self, file: Path, *, timeout: float = 10.0) -> ChapterVerdict:
        """The verdicts on `file`. A judge that falls over it fails the test with what it said."""
        if self.process.poll() is not None:
            self.process = self._start()
        watchdog = threading.Timer(PATIENCE, self.process.kill)
        watchdog.start()
        try:
            request = {"file": str(file), "timeout": timeout}
            _opened(self.process.stdin).write(json.dumps(request).encode() + b"\n")
            _opened(self.process.stdin).flush()
            verdict = pickle.load(_opened(self.process.stdout))
        except (EOFError, OSError):
            self.process.wait()
            raise AssertionError(f"the judge fell over the file:\n{self.log.read_text('utf-8')}") from None
        finally:
            watchdog.cancel()
        assert isinstance(verdict, ChapterVerdict)
        return verdict

    def close(self) -> None:
        """Ends the judge as the end of a command does, and waits for it."""
        _opened(self.process.stdin).close()
        try:
            self.process.wait(30)
        finally:
            self.process.kill()
            _opened(self.process.stdout).close()

    def crowd(self) -> list[int]:
        """The processes of this judge's that are too many between two files, after they have had time to go."""
        if self.way == "sandbox":  # whose processes know nothing of this environment
            return descendants_left(self.process.pid, seconds=20, all_but=OWN_BEHIND_WALLS)
        return wait_until_gone(self.mark, seconds=20, all_but=OWN)

    def folders(self) -> list[Path]:
        """The temporary folders of the kit's that are there now."""
        return list(self.temporary.glob("tutor-*"))


def closed_without_a_trace(judge: WarmJudge) -> Iterator[WarmJudge]:
    """The judge as a fixture; after the tests nothing may be left of it, nor of the files that it judged."""
    yield judge
    judge.close()
    left = wait_until_gone(judge.mark, seconds=20)
    end(left)
    assert left == [], "processes are left"
    assert judge.folders() == []
    assert judge.process.returncode == 0, judge.log.read_text("utf-8")


def _opened(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None
    return pipe


def marked(mark: str) -> list[int]:
    """The processes with this mark in their environment, the dead not counted. Empty where there is no /proc."""
    return [int(path.parent.name) for path in Path("/proc").glob("[0-9]*/environ") if _carries(path, mark.encode())]


def _carries(environ: Path, mark: bytes) -> bool:
    with suppress(OSError):  # it has ended, or is somebody else's
        return mark in environ.read_bytes().split(b"\0")
    return False


def wait_until_gone(mark: str, *, seconds: float, all_but: int = 0) -> list[int]:
    """The marked processes, if there are more than `all_but` even after this long."""
    deadline = time.monotonic() + seconds
    while len(left := marked(mark)) > all_but and time.monotonic() < deadline:
        time.sleep(0.02)
    return left if len(left) > all_but else []


def descendants_left(pid: int, *, seconds: float, all_but: int) -> list[int]:
    """What is below this process, if there is more than `all_but` even after this long."""
    deadline = time.monotonic() + seconds
    while len(left := _below(pid)) > all_but and time.monotonic() < deadline:
        time.sleep(0.02)
    return left if len(left) > all_but else []


def _below(pid: int) -> list[int]:
    found: list[int] = []
    with suppress(OSError):
        for thread in Path(f"/proc/{pid}/task").iterdir():
            for child in (thread / "children").read_text("ascii").split():
                found += [*([int(child)] if _runs(int(child)) else []), *_below(int(child))]
    return found


def _runs(pid: int) -> bool:
    """Whether it has not ended, waiting to be asked how."""
    with suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text("latin-1").rpartition(")")[2].split()[0] not in "ZX"
    return False


def end(pids: list[int]) -> None:
    """Ends these processes of the test's own."""
    for pid in pids:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)

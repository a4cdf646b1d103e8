"""The test's end of `judge_files.py`: a warm engine, and the search for what is left behind."""

from __future__ import annotations

import json
import os
import pickle
import signal
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from contextlib import suppress
from pathlib import Path
from typing import IO

from checker.verdicts import ChapterVerdict

HERE = Path(__file__).resolve().parent
PATIENCE = 120.0  # seconds for one file, on a busy machine
MARK = "TUTOR_HOSTILE_TEST"


class WarmJudge:
    """One engine, one way. Everything that it starts carries a mark in its environment, by which it is found again."""

    def __init__(self, folder: Path, *, portable: bool) -> None:
        self.portable = portable
        self.mark = f"{MARK}={uuid.uuid4().hex}"
        self.temporary = Path(tempfile.mkdtemp(dir=folder))
        self.log = folder / f"judge-{'portable' if portable else 'forked'}.txt"
        words = [sys.executable, str(HERE / "judge_files.py"), *(["--portable"] if portable else [])]
        environment = dict([self.mark.split("=")], TMPDIR=str(self.temporary), PYTHONPATH="")
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, env={**os.environ, **environment}
            )

    def judge(self, file: Path, *, timeout: float = 10.0) -> ChapterVerdict:
        """The verdicts on `file`; a judge that has fallen fails the test with what it said."""
        watchdog = threading.Timer(PATIENCE, self.process.kill)
        watchdog.start()
        try:
            request = {"file": str(file), "timeout": timeout}
            _opened(self.process.stdin).write(json.dumps(request).encode() + b"\n")
            _opened(self.process.stdin).flush()
            verdict = pickle.load(_opened(self.process.stdout))
        except (EOFError, OSError):
            raise AssertionError(f"the judge fell over {file.name}:\n{self.log.read_text('utf-8')}") from None
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

    def processes(self) -> list[int]:
        """What runs of all that this judge, and the files that it judged, have started."""
        return marked(self.mark)

    def folders(self) -> list[Path]:
        """The temporary folders of the kit's that are there now."""
        return list(self.temporary.glob("tutor-*"))


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


def wait_until_gone(mark: str, *, seconds: float) -> list[int]:
    """What is left of the marked processes after at most this long."""
    deadline = time.monotonic() + seconds
    while (left := marked(mark)) and time.monotonic() < deadline:
        time.sleep(0.02)
    return left


def end(pids: list[int]) -> None:
    """Ends these processes of the test's own."""
    for pid in pids:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)

"""The other end of `checker/grade/grader.py`: starts it, gives it jobs, and begins anew when it is lost.

Whoever drives a grader runs nothing of the students' itself, so it can live in a thread of the local pool, in a worker
of a Dask cluster or in a job of Slurm.
"""

from __future__ import annotations

import base64
import json
import queue
import shutil
import subprocess
import threading
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import asdict, dataclass
from typing import IO, Any

from checker.grade.as_json import maybe_finding, read_verdict
from checker.grade.job import Graded, Job
from checker.processes.folders import new_folder, sweep
from checker.processes.start import Tree, start

START = 600.0  # seconds to import torch on a slow, cold, busy machine
LONGEST = 4 * 3600.0  # seconds for a job: each test has a limit of its own, so this one is the kit's fault
TRIES = 2


@dataclass(frozen=True)
class Options:
    """How a run judges. `chapters`: their folders; `timeout`: seconds that a test may take."""

    chapters: tuple[str, ...]
    seed: int
    sandboxed: bool
    timeout: float = 10.0
    slot: int = 0


class GraderLost(Exception):
    """The grader has ended or does not answer; the text is what it said last."""


class Driver:
    """One grader, started with the first job. `close` may be called from another thread."""

    def __init__(self, options: Options, environ: dict[str, str]) -> None:
        self._options = options
        self._environ = environ
        self._process: subprocess.Popen[bytes] | None = None
        self._closed = False

    def close(self) -> None:
        """Ends the grader; what it was doing, and whatever is asked for later, is a fault."""
        self._closed = True
        self._end()

    def grade(self, job: Job) -> Graded:
        """What came of it: a fault of the kit's own only after a second grader could not do it either."""
        fault = ""
        for _ in range(TRIES):
            if self._closed:
                break
            try:
                answer = self._ask(job)
            except GraderLost as lost:
                fault = str(lost)
                self._end()
            else:
                verdicts = tuple(read_verdict(task) for task in answer["verdicts"])
                stopped = maybe_finding(answer["stopped"])
                return Graded(verdicts, answer["seconds"], answer["cpu"], stopped=stopped)
        return Graded(fault=fault or "the grader ended without a word")

    def _ask(self, job: Job) -> dict[str, Any]:
        if self._process is None:
            self._begin()
        files = {name: base64.b64encode(content).decode() for name, content in job.files.items()}
        self._tell({"stem": job.stem, "files": files})
        return self._answer(LONGEST)

    def _begin(self) -> None:
        sweep()
        self._folder = str(new_folder())
        self._process = start("checker.grade.grader", environ=self._environ)
        self._tree = Tree(self._process)
        self._answers: queue.Queue[bytes] = queue.Queue()
        self._said: list[bytes] = []
        assert self._process.stdout and self._process.stderr
        pipes = (self._process.stdout, self._answers.put), (self._process.stderr, self._said.append)
        self._readers = [threading.Thread(target=_lines, args=pipe, daemon=True) for pipe in pipes]
        for reader in self._readers:
            reader.start()
        self._tell({**asdict(self._options), "folder": self._folder})
        self._answer(START)

    def _tell(self, message: dict[str, Any]) -> None:
        process = self._process
        if process is None or process.stdin is None:
            raise GraderLost("closed")
        try:
            process.stdin.write(json.dumps(message).encode() + b"\n")
            process.stdin.flush()
        except (OSError, ValueError):
            raise GraderLost(self._last_words()) from None

    def _answer(self, seconds: float) -> dict[str, Any]:
        try:
            line = self._answers.get(timeout=seconds)
        except queue.Empty:
            raise GraderLost(f"no answer in {seconds:g} s") from None
        if not line:
            raise GraderLost(self._last_words())
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _last_words(self) -> str:
        if self._process is not None:  # it may have been closed meanwhile
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(1)
            self._readers[1].join(1)  # what it said may lie in the pipe still
        said = [line for line in self._said[-50:] if line.strip()]
        return said[-1].decode("utf-8", "replace").strip() if said else ""

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            self._tree.end()
            shutil.rmtree(self._folder, ignore_errors=True)


def grade_all(jobs: Sequence[Job], options: Options, environ: dict[str, str]) -> list[Graded]:
    """A chunk of jobs, in one grader: what a cluster's worker is given."""
    with closing(Driver(options, environ)) as driver:
        return [driver.grade(job) for job in jobs]


def _lines(pipe: IO[bytes], take: Any) -> None:
    """Hands on the lines that come, then b"" for the end."""
    with suppress(OSError, ValueError):
        for line in pipe:
            take(line)
    take(b"")

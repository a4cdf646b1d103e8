"""Fresh worlds: where a task's tests run. The interface, and what both ways of making one share.

Two processes, because a file that nobody has read may do anything. The judge never imports, unpickles, evals or reprs
what comes from the learner. It sends calls; the worker sends back values in a closed list of kinds: numbers, texts,
tensors, pictures, containers (`checker/wire`). Anything else stays in the worker, and the judge has its number: it can
be called, indexed, asked for attributes, passed back. So an infinite loop, a crash, `os._exit`, a memory bomb and a
flood of output are verdicts (`Outcome`), not accidents.

A world is one process with the file loaded and nothing of an earlier task in it. On Linux it is a fork of a warm one
(`forked.py`, and `sandboxed.py` for a class); elsewhere one worker is started beside the judge, executes the file anew
for each task, and is replaced after any fault (`spawned.py`).
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from checker.course import Chapter
from checker.course.verdicts import Finding, Outcome
from checker.judge.api.faults import Ended
from checker.judge.pool.process import Process
from checker.judge.pool.program import Program
from checker.judge.pool.reply import fault_of
from checker.processes import folders
from checker.wire import Garbled

MEMORY = 2 << 30  # bytes above the loaded worker
START = 120.0  # seconds to import torch on a slow, cold machine
PATIENCE = 5.0  # seconds for a process that has only to answer that it is there


@dataclass(frozen=True)
class Loaded:
    """The names that a file's module has; and what ended its loading before its last line, if anything did."""

    names: list[str]
    stopped: Finding | None = None


class LoadingEnded(Ended):
    """The process ended while it loaded a file: over the statement of this line."""

    def __init__(self, finding: Finding, line: int) -> None:
        super().__init__(Outcome.NOT_LOADABLE, finding)
        self.line = line


@dataclass(frozen=True)
class Load:
    """What a worker is told to load."""

    program: Program
    chapter: Chapter
    timeout: float  # seconds that loading it may take
    within: str | None = None  # where its working directory is made; None: among the system's temporary files

    def _request(self, folder: str) -> dict[str, Any]:
        scenarios = self.chapter.scenarios
        file = self.program.file
        return {
            "op": "load",
            "name": self.chapter.stem,
            "file": str(file),
            "source": self.program.source,
            "until": self.program.until,
            "layers": [vars(layer) for layer in self.program.layers],
            "scenarios": [str(scenarios), scenarios.read_text(encoding="utf-8")] if scenarios.exists() else None,
            "search": str(file.parent),
            "folder": folder,
            "seed": 0,
        }

    def into(self, process: Process) -> Loaded:
        """Loads it there, in an empty working directory. Raises Ended (not_loadable) where nothing can be judged: it is
        a LoadingEnded where the process has ended over it."""
        try:
            folder, process.line = new_folder(self.within), 0
            try:
                body, _ = process.ask(self._request(str(folder)), limit=process.limit(self.timeout))
            finally:
                shutil.rmtree(folder, ignore_errors=True)
            if body["outcome"] == "raised":
                raise _not_loadable(fault_of(body["error"], self.program))
            names = [str(name) for name in body["names"]]
            if body["stopped"] is None:
                return Loaded(names)
            stopped = _not_loadable(fault_of(body["stopped"], self.program))
        except (Garbled, KeyError, TypeError):
            process.alive = False
            raise _ended_at(
                process, Ended(Outcome.GARBLED, Finding("garbled", {"reason": "a reply has another form"}))
            ) from None
        except Ended as end:
            raise end if end.outcome is Outcome.NOT_LOADABLE else _ended_at(process, end) from None
        if not any(task.name in names for task in self.chapter.tasks):
            raise stopped
        return Loaded(names, stopped.finding)


def _ended_at(process: Process, end: Ended) -> LoadingEnded:
    line = max(process.line, 1)
    return LoadingEnded(_not_loadable(end, line=line).finding, line)


def _not_loadable(end: Ended, *, line: int = 0) -> Ended:
    """The same fault while the file was loaded."""
    finding = end.finding
    label = finding.label if finding.label.startswith("import_") else f"import_{finding.label}"
    where = str(finding.frames[-1].line if finding.frames else line or "")
    return Ended(Outcome.NOT_LOADABLE, replace(finding, label=label, values={**finding.values, "line": where}))


class TaskWorlds(Protocol):
    """Makes a process for one task of a file."""

    def load_once(self, load: Load) -> None:
        """Makes this the file to judge in one task only: it is loaded when that task asks for its process."""

    def fresh(self) -> Process:
        """A process with the file loaded and nothing of an earlier task in it. Raises Ended."""

    def new_folder(self) -> Path:
        """An empty folder for a task's files."""

    def finish(self, process: Process, *, clean: bool) -> None:
        """The task is over; `clean` when every test of it passed or failed by its answers."""


class Worlds(TaskWorlds, Protocol):
    """Makes a process for each task of the file that was loaded last."""

    @property
    def gallery(self) -> TaskWorlds:
        """The same for the kit's own files: cheaper, since they need not be kept apart."""

    def load(self, load: Load) -> Loaded:
        """Makes this the file to judge. Raises Ended (not_loadable), as `Load.into` does."""

    def reader(self) -> Process:
        """A process that never loaded the file. Raises Ended."""

    def settle(self) -> None:
        """Many files will come: takes up to a second now, to make every fresh process cheaper."""

    def close(self) -> None:
        """Ends every process."""


def new_folder(within: str | None = None) -> Path:
    """Among the system's temporary files; or in a folder that the judge shares with another user, who may write it."""
    folder = folders.new_folder(within)
    if within is not None:
        folder.chmod(0o777)
    return folder


def missing_process() -> Finding:
    """What is said of a process that could not be made."""
    return Finding("closed_connection")

"""What a process that the learner's code starts finds: the learner's file, loaded as it is here.

Python starts a process as a copy (fork), as a copy of a server (forkserver, Linux's way from 3.14 on) or anew (spawn).
In the last two it runs the program's main file once more, and looks for what it is sent by module and name. The main
file here is the kit's, and the learner's module need not be a file of that name. So for a process that is started, a
main file is written that loads what the worker has loaded.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import spawn
from types import ModuleType
from typing import Any

from checker.worker import modules
from checker.worker.modules import Layer

FILE = "__tutor_main__.py"
TEXT = """from checker.worker.modules import Layer
from checker.worker.started import Program

{program!r}.load_again()
"""
_open, _join = open, os.path.join
_announcers: list[Callable[[], object]] = []  # of this process: one, once it is watched


def announce() -> None:
    """A process begins, started by a scenario, that imports much: what that takes is not the learner's time."""
    for announced in _announcers:
        announced()


@dataclass(frozen=True)
class Program:
    """What a worker is told to load; scenarios: the file and the source of the kit's own functions beside it."""

    name: str
    file: str
    source: str
    until: int
    layers: tuple[Layer, ...]
    scenarios: tuple[str, str] | None

    def load(self, reached: Callable[[int], object]) -> tuple[ModuleType, BaseException | None]:
        """As `load_so_far` does, with the layers."""
        module, error = modules.load_so_far(self.name, self.file, self.source, until=self.until, reached=reached)
        for layer in self.layers:
            module = modules.with_layer(module, layer)
        return module, error

    def load_scenarios(self) -> ModuleType | None:
        return modules.load("scenarios", *self.scenarios) if self.scenarios else None

    def load_again(self) -> None:
        """In a process that was started: all of it."""
        self.load_scenarios()
        self.load(reached=lambda line: None)


class Started:
    """The processes that this one starts; `announce` is called before each that imports everything anew."""

    def __init__(self, announce: Callable[[], object]) -> None:
        self.program: Program | None = None
        self.folder = ""  # where the main file is written: the test's
        self._announce = announce

    def watch(self) -> None:
        """From now on, in this process and its copies."""
        prepare = spawn.get_preparation_data

        def prepared(name: str) -> dict[str, Any]:
            data: dict[str, Any] = prepare(name)
            if self.program is not None:
                self._announce()
                data["init_main_from_path"] = self._written(self.program)
            return data

        _announcers.append(self._announce)
        sys.modules["__main__"] = ModuleType("__main__")  # not the judge's, which would be run again
        spawn.get_preparation_data = prepared

    def _written(self, program: Program) -> str:
        path = _join(self.folder, FILE)
        with _open(path, "w", encoding="utf-8") as file:
            file.write(TEXT.format(program=program))
        return path


def forget_servers() -> None:
    """In a copy of a process: what multiprocessing has started there is not this one's, and the wires are closed."""
    if forkserver := sys.modules.get("multiprocessing.forkserver"):
        forkserver._forkserver.__init__()
    if tracker := sys.modules.get("multiprocessing.resource_tracker"):
        tracker._resource_tracker._fd = tracker._resource_tracker._pid = None

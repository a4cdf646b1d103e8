"""`python -m checker.own_script.child FILE FOLDER`: runs a script of the learner's under all that watches it, and
says in JSON what was seen. What the script writes goes to FOLDER."""

from __future__ import annotations

import os
import re
import sys
import threading
import time
import warnings
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from types import ModuleType
from typing import Any

import torch

from checker.own_script.aside import Aside, NotDone
from checker.own_script.notes import Notes, Place
from checker.own_script.numbers import Numbers
from checker.own_script.passes import Passes
from checker.own_script.source import mistakes
from checker.own_script.stage import FEW_BATCHES, SIMULATED_GPU, Enough, Stage
from checker.own_script.tensors import Tensors
from checker.own_script.training import Training
from checker.processes.limit import Limit, Lost
from checker.processes.usage import AccountMeter
from checker.simulated_gpu.simulation import simulated_cuda
from checker.worker.answering import Wire
from checker.worker.errors import describe

SECONDS = 25.0  # of this process's time; then the process says what it has seen, wherever the script is
_CPU_SECONDS = 90
_FLATTENED = re.compile(r"\(1x\d+ and (\d+)x\d+\)")


def main() -> None:
    wire = Wire(seconds=_CPU_SECONDS)
    run = ScriptRun(sys.argv[1], sys.argv[2])
    threading.Thread(target=_watch, args=(wire, run), daemon=True).start()
    run.begin()
    wire.send(run.script())


def _watch(wire: Wire, run: ScriptRun) -> None:
    limit = Limit(SECONDS, AccountMeter(time.process_time))
    try:
        while True:
            time.sleep(0.25)
            limit.look()
    except Lost:
        wire.send(run.report(stopped="time"))


class ScriptRun:
    """One script, from its first line to what was seen. Raises OSError where it cannot be read."""

    def __init__(self, file: str, folder: str) -> None:
        self._file = os.path.abspath(file)
        self._text = Path(file).read_text(encoding="utf-8-sig", errors="replace")
        self._notes = Notes(os.path.dirname(self._file))
        self._stage = Stage(Aside(folder, self._notes.own))
        self._passes = Passes(self._notes, self._stage)
        self._tensors = Tensors(self._notes, self._passes, self._file, self._text)
        self._training = Training(self._notes, self._passes, self._tensors)
        self._open = ExitStack()

    def begin(self) -> None:
        """Everything watches from here on, until the process ends."""
        warnings.simplefilter("ignore")
        sys.dont_write_bytecode = True
        torch.manual_seed(0)
        if re.search(r"cuda|gpu|accelerator", self._text, re.IGNORECASE):
            self._open.enter_context(simulated_cuda(count=1))
            self._stage.did.append(SIMULATED_GPU)
        self._stage.begin()
        self._passes.start()
        self._tensors.start()
        Numbers(self._notes, self._passes).start()
        self._training.start()

    def script(self) -> dict[str, Any]:
        """Runs it as `python FILE` does, in its own folder; the report."""
        main = ModuleType("__main__")
        main.__dict__.update(__file__=self._file, __builtins__=__builtins__)
        sys.modules["__main__"] = main
        sys.argv = [self._file]
        sys.path.insert(0, os.path.dirname(self._file))
        os.chdir(os.path.dirname(self._file))
        try:
            exec(compile(self._text, self._file, "exec", dont_inherit=True), main.__dict__)
        except Enough:
            return self.report(stopped="time")
        except NotDone as what:
            return self.report(stopped="input" if str(what) == "input" else "write")
        except SystemExit:
            return self.report()
        except BaseException as error:
            why = "network" if self._stage.refused else "short" if self._of_short_passes(error) else ""
            return self.report(stopped=why) if why else self.report(error=error)
        return self.report()

    def _of_short_passes(self, error: BaseException) -> bool:
        """Whether the script was right to expect more of a whole pass: an assertion of its own, or a number of few."""
        if FEW_BATCHES not in self._stage.did:
            return False
        numbers = {int(number) for number in re.findall(r"\d+", str(error))}
        return (isinstance(error, AssertionError) and self._is_direct(error)) or bool(numbers & self._passes.counts())

    def _is_direct(self, error: BaseException) -> bool:
        """Raised by a line of the script's, in no library."""
        trace = error.__traceback__
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        return trace is not None and self._notes.own(trace.tb_frame.f_code.co_filename)

    def report(self, *, stopped: str = "", error: BaseException | None = None) -> dict[str, Any]:
        """What has been seen so far, as plain data."""
        if not stopped and error is None:  # the state at the end says something only where the end was reached
            self._passes.finish()
            self._training.finish()
            self._tensors.finish()
        for file, text in self._own_sources():
            for label, line, values in mistakes(text):
                self._notes.note(label, (file, line), **values)
        raised = None if error is None else self._raised(error)
        return {
            "findings": [asdict(noted) for noted in self._notes.found.values()],
            "error": raised,
            "stopped": stopped,
            "did": self._stage.did,
        }

    def _raised(self, error: BaseException) -> dict[str, Any]:
        said = describe(error, frozenset(file for file, _ in self._own_sources()))
        place = self._place(error)
        if found := _FLATTENED.search(said["text"]):
            self._notes.note("batch_flattened", self._tensors.flattened.get(int(found[1])), width=found[1])
        text = error.msg if isinstance(error, SyntaxError) else said["text"]
        return {"type": said["type"], "text": text, "place": place}

    def _place(self, error: BaseException) -> Place | None:
        """The innermost line of the script's."""
        if isinstance(error, SyntaxError) and error.filename and self._notes.own(error.filename):
            return error.filename, error.lineno or 1
        place, trace = None, error.__traceback__
        while trace is not None:
            file = trace.tb_frame.f_code.co_filename
            place = (file, trace.tb_lineno) if self._notes.own(file) else place
            trace = trace.tb_next
        return place

    def _own_sources(self) -> list[tuple[str, str]]:
        """The script, and the modules beside it that it has imported."""
        sources = {self._file: self._text}
        for module in list(sys.modules.values()):
            file = getattr(module, "__file__", None)
            if isinstance(file, str) and file.endswith(".py") and self._notes.own(file) and file not in sources:
                sources[file] = Path(file).read_text(encoding="utf-8-sig", errors="replace")
        return list(sources.items())


if __name__ == "__main__":
    main()

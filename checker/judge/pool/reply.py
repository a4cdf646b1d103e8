"""What a reply's error means: an exception of the learner's code becomes an outcome with a finding."""

from __future__ import annotations

import re
from typing import Any

from checker.course.verdicts import Finding, Frame, Outcome
from checker.judge.api.faults import Ended
from checker.judge.api.text import visible
from checker.judge.pool.program import Program
from checker.wire import Garbled

_NO_MEMORY = re.compile(r"DefaultCPUAllocator|can't allocate memory|not enough memory|alloc_cpu", re.IGNORECASE)
_SIGNATURE = re.compile(
    r"takes \d+ positional|takes no arguments|takes from \d+ to|missing \d+ required|unexpected keyword argument"
    r"|got multiple values|takes no keyword|object is not callable"
)


def fault_of(error: Any, program: Program, *, call: str = "") -> Ended:
    """The outcome of an exception that left the learner's code. `error` is untrusted data from the wire.

    Raises Garbled where it has another form.
    """
    try:
        kind, text = str(error["type"])[:100], str(error["text"])
        classes = [str(name) for name in error["classes"]]
        frames = _frames(error["frames"], program)
        code = error["code"]
    except (KeyError, TypeError, ValueError):
        raise Garbled("an error has another form") from None
    values = {"type": visible(kind), "text": visible(" ".join(text.split()), limit=600)}
    outcome, label = _meaning(classes, text, frames)
    if outcome is Outcome.EXITED:
        values["code"] = str(code)[:20]
    if outcome is Outcome.OUT_OF_MEMORY:
        values["limit"] = "2 GiB"
    if label == "import_missing":
        values["module"] = visible(text.split("'")[1] if text.count("'") >= 2 else text, limit=80)
    return Ended(outcome, Finding(label=label, values=values, call=call, frames=frames))


def _meaning(classes: list[str], text: str, frames: tuple[Frame, ...]) -> tuple[Outcome, str]:
    if "SystemExit" in classes:
        return Outcome.EXITED, "exited"
    if "MemoryError" in classes or ("RuntimeError" in classes and _NO_MEMORY.search(text)):
        return Outcome.OUT_OF_MEMORY, "out_of_memory"
    if "EOFError" in classes and "EOF when reading a line" in text:
        return Outcome.RAISED, "input_called"
    if "ModuleNotFoundError" in classes:
        return Outcome.RAISED, "import_missing"
    if "TypeError" in classes and not frames and _SIGNATURE.search(text):
        return Outcome.RAISED, "signature"
    return Outcome.RAISED, "raised"


def _frames(pairs: Any, program: Program) -> tuple[Frame, ...]:
    lines = program.lines
    found = []
    for line, function in pairs:
        if type(line) is not int:
            raise ValueError
        source = lines[line - 1] if 0 < line <= len(lines) else ""
        found.append(
            Frame(line=line, function=visible(str(function), limit=80), source=visible(source.strip(), limit=200))
        )
    return tuple(found[:20])

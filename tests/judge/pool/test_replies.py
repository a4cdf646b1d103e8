"""What a reply means: data that nobody has to trust, an exception that becomes an outcome."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from checker.course.verdicts import Frame, Outcome
from checker.judge.api.faults import Ended
from checker.judge.pool.program import Program
from checker.judge.pool.reply import fault_of
from checker.judge.run.exchange import Exchange
from checker.wire import Garbled

PROGRAM = Program(Path("answer.py"), "def f(x):\n    return x.nothing  # \x1b[31m\n")


class Replying:
    """A process that gives the same reply to everything."""

    def __init__(self, body: Any) -> None:
        self.alive = True
        self.channel = SimpleNamespace(printed=SimpleNamespace(take=lambda: ""))
        self._body = body
        self.limit = lambda seconds: None

    def ask(self, *_: object, **__: object) -> tuple[Any, list[memoryview]]:
        return self._body, []


def session_of(body: Any) -> Exchange:
    return Exchange(Replying(body), PROGRAM, seed=1, timeout=9.0)  # type: ignore[arg-type]


TENSOR = {"t": "tensor", "dtype": "float32", "shape": [2], "stride": [1], "b": 0, "requires_grad": False}
MALFORMED: dict[str, Any] = {
    "no argument": {"value": 1},
    "one argument too few": {"value": 1, "arguments": [1]},
    "arguments that are none": {"value": 1, "arguments": 7, "keywords": [["y", 2]]},
    "keywords in no pairs": {"value": 1, "arguments": [1], "keywords": [1]},
    "keywords that are none": {"value": 1, "arguments": [1], "keywords": 3},
    "an argument that cannot be": {"value": 1, "arguments": [{"t": "x"}], "keywords": [["y", 2]]},
    "a value that cannot be": {"value": {"t": "x"}, "arguments": [1], "keywords": [["y", 2]]},
    "a value without its bytes": {"value": TENSOR, "arguments": [1], "keywords": [["y", 2]]},
    "settings that are a list": {"value": 1, "arguments": [1], "keywords": [["y", 2]], "settings": [1]},
    "settings in no pairs": {"value": 1, "arguments": [1], "keywords": [["y", 2]], "settings": {"cwd": 1}},
    "settings that are a number": {"value": 1, "arguments": [1], "keywords": [["y", 2]], "settings": 3},
}


@pytest.mark.parametrize("name", MALFORMED)
def test_a_malformed_reply_is_garbled(name: str) -> None:
    session = session_of({"outcome": "returned", **MALFORMED[name]})
    with pytest.raises(Ended) as caught:
        session.call({"name": "f"}, "f", [1], {"y": 2})
    assert (caught.value.outcome, caught.value.finding.label) == (Outcome.GARBLED, "garbled")
    assert not session.process.alive  # it is not asked again


def test_a_reply_as_it_should_be() -> None:
    body = {"outcome": "returned", "value": 3, "arguments": [1], "keywords": [["y", 2]], "settings": {}}
    answer = session_of(body).call({"name": "f"}, "f", [1], {"y": 2})
    assert answer == 3 and answer.argument(0) == 1 and answer.argument("y") == 2


def error(kind: str, text: str, *classes: str, frames: Any = (), code: Any = None) -> dict[str, Any]:
    return {"type": kind, "text": text, "classes": [kind, *classes, "BaseException"], "frames": frames, "code": code}


def raised(kind: str, text: str, *classes: str, frames: Any = ()) -> dict[str, Any]:
    return error(kind, text, *classes, "Exception", frames=frames)


TOO_MUCH = (
    "[enforce fail at alloc_cpu.cpp:127] err == 0. DefaultCPUAllocator: can't allocate memory: you tried to allocate"
)
POSITIONAL = "f() takes 1 positional argument but 2 were given"
MEANINGS: dict[str, tuple[dict[str, Any], Outcome, str, dict[str, str]]] = {
    "an error": (raised("ValueError", "a\nb  c"), Outcome.RAISED, "raised", {"type": "ValueError", "text": "a b c"}),
    "no text": (raised("KeyError", ""), Outcome.RAISED, "raised", {"text": ""}),
    "an escape": (raised("E\x1b", "\x1b[31m"), Outcome.RAISED, "raised", {"type": "E\\x1b", "text": "\\x1b[31m"}),
    "a long text": (raised("E", "x" * 5_000), Outcome.RAISED, "raised", {"text": "x" * 599 + "…"}),
    "the end": (error("SystemExit", "3", code=3), Outcome.EXITED, "exited", {"code": "3"}),
    "an end of its own": (error("Bye", "", "SystemExit", code=0), Outcome.EXITED, "exited", {"code": "0"}),
    "Ctrl-C": (error("KeyboardInterrupt", ""), Outcome.RAISED, "raised", {"type": "KeyboardInterrupt"}),
    "no memory": (raised("MemoryError", ""), Outcome.OUT_OF_MEMORY, "out_of_memory", {"limit": "2 GiB"}),
    "no memory, says numpy": (
        raised("_ArrayMemoryError", "Unable to allocate", "MemoryError"),
        Outcome.OUT_OF_MEMORY,
        "out_of_memory",
        {},
    ),
    "no memory, says torch": (raised("RuntimeError", TOO_MUCH), Outcome.OUT_OF_MEMORY, "out_of_memory", {}),
    "only a text about memory": (raised("ValueError", TOO_MUCH), Outcome.RAISED, "raised", {}),
    "another RuntimeError": (raised("RuntimeError", "shape"), Outcome.RAISED, "raised", {}),
    "the keyboard": (raised("EOFError", "EOF when reading a line"), Outcome.RAISED, "input_called", {}),
    "another EOFError": (raised("EOFError", "Ran out of input"), Outcome.RAISED, "raised", {}),
    "a module": (
        raised("ModuleNotFoundError", "No module named 'pandas'", "ImportError"),
        Outcome.RAISED,
        "import_missing",
        {"module": "pandas"},
    ),
    "a signature": (raised("TypeError", POSITIONAL), Outcome.RAISED, "signature", {"text": POSITIONAL}),
    "a signature inside": (raised("TypeError", POSITIONAL, frames=[[2, "f"]]), Outcome.RAISED, "raised", {}),
    "no function": (raised("TypeError", "'int' object is not callable"), Outcome.RAISED, "signature", {}),
    "another TypeError": (raised("TypeError", "can't multiply"), Outcome.RAISED, "raised", {}),
}


@pytest.mark.parametrize("name", MEANINGS)
def test_what_an_exception_means(name: str) -> None:
    data, outcome, label, values = MEANINGS[name]
    end = fault_of(data, PROGRAM, call="f(1)")
    assert (end.outcome, end.finding.label, end.finding.call) == (outcome, label, "f(1)")
    assert dict(end.finding.values) | values == dict(end.finding.values)


def test_frames_show_the_learners_lines() -> None:
    end = fault_of(raised("E", "", frames=[[2, "f"], [99, "g\x1b"], [-1, "h"], [0, "i"]]), PROGRAM)
    assert end.finding.frames == (
        Frame(2, "f", "return x.nothing  # \\x1b[31m"),
        Frame(99, "g\\x1b", ""),
        Frame(-1, "h", ""),
        Frame(0, "i", ""),
    )


def test_frames_are_bounded() -> None:
    assert len(fault_of(raised("E", "", frames=[[1, "f"]] * 5_000), PROGRAM).finding.frames) <= 20


@pytest.mark.parametrize(
    "data",
    [
        *(None, 3, "text", [], {}, {"type": "E"}),
        *(
            {**raised("E", ""), "frames": frames}
            for frames in (3, [3], [["1", "f"]], [[1]], [[1.5, "f"]], [[True, "f"]])
        ),
        *({**raised("E", ""), "classes": classes} for classes in (None, 3)),
    ],
    ids=repr,
)
def test_an_error_of_another_form_is_garbled(data: Any) -> None:
    with pytest.raises(Garbled):
        fault_of(data, PROGRAM)

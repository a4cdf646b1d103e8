"""A network is looked at in another process: what the learner's file may do there is an answer or none, never harm."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from checker.course import ROOT
from checker.pictures.model import MOST_BYTES, LayerRow, NotTraced, Traced, TraceStage, trace_model, understood

SHARED = """
from torch import nn
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.box = nn.Sequential(nn.Flatten(), nn.Linear(12, 12))
        self.idle = nn.Linear(2, 2)
        self.lstm = nn.LSTM(12, 4)
    def forward(self, x):
        print("noise")
        return self.lstm(self.box[1](self.box(x)))
"""
OUTCOMES = [
    ("x = 1", TraceStage.CHOOSING, {"names": ()}),
    (SHARED + "class Other(nn.Module): pass", TraceStage.CHOOSING, {"names": ("Net", "Other")}),
    ("\n1 / 0", TraceStage.LOADING, {"type": "ZeroDivisionError", "line": 2}),
    ("def f(:", TraceStage.LOADING, {"type": "SyntaxError", "line": 1}),
    (SHARED.replace("__init__(self)", "__init__(self, size)"), TraceStage.MAKING, {"type": "TypeError", "name": "Net"}),
    (SHARED.replace("12, 12", "13, 12"), TraceStage.RUNNING, {"type": "RuntimeError", "line": 11}),
    ("raise SystemExit('\\x1b[31m')", TraceStage.LOADING, {"type": "SystemExit", "text": "\\x1b[31m"}),
    ("import os; os._exit(0)", TraceStage.SILENT, {}),
    ("import os\nwhile True:\n    for wire in range(3, 9):\n        try: os.write(wire, b'x' * 99999)\n"
     "        except OSError: pass", TraceStage.SILENT, {}),
]  # fmt: skip


def test_a_row_for_each_run_of_a_layer(tmp_path: Path) -> None:
    file = tmp_path / "net.py"
    file.write_text(SHARED, encoding="utf-8")
    traced = trace_model(file, "", (2, 3, 2, 2))
    assert traced.layers == (
        LayerRow("box.0", "Flatten", (2, 12), 0, True),
        LayerRow("box.1", "Linear", (2, 12), 156, True),
        LayerRow("box.1", "Linear", (2, 12), 0, True),
        LayerRow("lstm", "LSTM", (2, 4), 288, True),
        LayerRow("idle", "Linear", None, 6, False),
    )
    assert (traced.name, traced.output, traced.parameters) == ("Net", (2, 4), 156 + 288 + 6)


def test_the_course_s_own_network() -> None:
    traced = trace_model(ROOT / "solutions" / "ch05_sequential.py", "Cifar10Net", (1, 3, 32, 32))
    assert (len(traced.layers), traced.output, traced.parameters) == (9, (1, 10), 145_578)


def slow(outcome: tuple[str, TraceStage, dict[str, Any]]) -> Any:
    return pytest.param(*outcome, marks=pytest.mark.slow)


# One of each place where it can end always: each starts a process that imports torch.
@pytest.mark.parametrize(
    ("source", "stage", "values"), [*OUTCOMES[2::3], *map(slow, [*OUTCOMES[::3], *OUTCOMES[1::3]])]
)
def test_why_there_is_no_picture(source: str, stage: TraceStage, values: dict[str, Any], tmp_path: Path) -> None:
    file = tmp_path / "net.py"
    file.write_text(source, encoding="utf-8")
    with pytest.raises(NotTraced) as caught:
        trace_model(file, "", (2, 3, 2, 2))
    assert caught.value.stage is stage
    assert {name: getattr(caught.value, name) for name in values} == values


def test_a_file_without_end_is_ended(tmp_path: Path) -> None:
    file = tmp_path / "net.py"
    file.write_text("while True: pass", encoding="utf-8")
    with pytest.raises(NotTraced) as caught:
        trace_model(file, "", (1,), seconds=0.5)
    assert caught.value.stage is TraceStage.LATE


DONE = {"stage": "done", "name": "N", "rows": [], "output": [1], "parameters": 0}
ROW = {"path": "a", "kind": "b", "shape": [1], "own": 0, "used": True}
LIES = [
    b"", b"[]", b"null", b"1", b'{"stage": "late', b"[" * 100_000, b" " * (MOST_BYTES + 1), b"\xff",
    *(json.dumps({**DONE, **lie}).encode() for lie in (
        {"stage": "x"}, {"name": 1}, {"rows": 1}, {"rows": [1]}, {"output": ["1"]}, {"output": [-1]}, {"output": 3},
        {"parameters": 10**30}, {"parameters": True}, {"rows": [{**ROW, "path": 3}]}, {"rows": [{**ROW, "own": 0.5}]},
        {"stage": "raised", "names": 4}, {"stage": "running", "text": 4}, {"stage": "running", "line": "4"},
    )),
]  # fmt: skip


@pytest.mark.parametrize("answer", LIES, ids=lambda answer: repr(answer[:60]))
def test_an_answer_may_be_a_lie(answer: bytes) -> None:
    with pytest.raises(NotTraced) as caught:
        understood(answer)
    assert caught.value.stage is TraceStage.SILENT


def test_names_cannot_drive_a_terminal() -> None:
    said = {**DONE, "name": "\x1b]0;x\x07", "rows": [{**ROW, "kind": "\u202ex\n"}]}
    assert understood(json.dumps(said).encode()) == Traced(
        "\\x1b]0;x\\x07", (LayerRow("a", "\\u202ex\\n", (1,), 0, True),), (1,), 0
    )

"""What the observers see of small programs: each wrong one by its label, of each right one nothing."""

from __future__ import annotations

import importlib
import json
import os
import sys
import traceback
from pathlib import Path
from typing import Any

import pytest
import torch

from checker.explain.observe import _first_shape, told
from checker.worker.observers import LABELS, Observer

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="each program runs in a fork"),
    pytest.mark.filterwarnings("ignore"),
]

HEAD = """
import torch, torch.nn.functional as F
from torch import nn
torch.manual_seed(1)
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden, self.drop, self.out = nn.Linear(4, 5), nn.Dropout(0.5), nn.Linear(5, 3)
    def forward(self, x):
        return self.out(self.drop(torch.relu(self.hidden(x))))
net, x, y = Net(), torch.randn(8, 4), torch.randint(0, 3, (8,))
optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
"""
PROGRAMS = [
    (label, program)
    for label, _, program in (
        part.partition("\n")
        for part in Path(__file__).with_name("observed_programs.txt").read_text(encoding="utf-8").split("\n#! ")[1:]
    )
]
WRONG = [(label, program) for label, program in PROGRAMS if label != "nothing"]
RIGHT = [program for label, program in PROGRAMS if label == "nothing"]


def watched(program: str) -> dict[str, Any]:
    """The report on a program that runs in a fork of this process."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            observer = Observer()
            observer.start()
            exec(HEAD + program, {"__name__": "program"})
            os.write(writing, json.dumps(observer.report()).encode())
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        text = pipe.read()
    os.waitpid(pid, 0)
    return dict(json.loads(text))


@pytest.fixture(scope="module", autouse=True)
def one_thread() -> None:
    importlib.import_module("torch._dynamo")  # the first optimizer would import it in each fork
    torch.set_num_threads(1)  # a fork of a process that has used more of them hangs


@pytest.mark.parametrize(("label", "program"), WRONG)
def test_what_is_wrong_is_seen(label: str, program: str) -> None:
    finding = told(watched(program))
    assert finding is not None
    assert finding.label == f"observed_{label}"


@pytest.mark.parametrize("program", RIGHT)
def test_of_what_is_right_nothing_is_said(program: str) -> None:
    report = watched(program)
    assert report["findings"] == []


def test_every_observer_is_tried() -> None:
    tried = [label for label, _ in WRONG]
    assert set(tried) == set(LABELS)
    assert all(tried.count(label) > 1 for label in LABELS)


def test_the_moves_are_told_in_order() -> None:
    finding = told(watched(WRONG[0][1]))
    assert finding is not None
    assert finding.values["line"] == "forward > backward > zero_grad > step"


@pytest.mark.parametrize(
    "report",
    [{}, {"findings": 3}, {"findings": [["a", "b"]]}, {"findings": [["hacked", {}]]}, {"findings": [[[], {}]]}],
)
def test_a_report_that_is_none_says_nothing(report: dict[str, Any]) -> None:
    assert told(report) is None


def test_the_first_layer_of_another_shape() -> None:
    right = [("Conv2d", (2, 6, 7, 5)), ("MaxPool2d", (2, 6, 3, 2)), ("ReLU", (2, 6, 3, 2))]
    own = [("Conv2d", (2, 6, 7, 5)), ("MaxPool2d", (2, 6, 2, 1)), ("ReLU", (2, 6, 2, 1))]
    finding = _first_shape(own, right)
    assert finding is not None
    assert (finding.values["number"], finding.values["layer"], finding.values["right"]) == (
        "2",
        "MaxPool2d",
        "(2, 6, 3, 2)",
    )
    assert finding.values["table"].splitlines() == ["1 Conv2d (2, 6, 7, 5)", "2 MaxPool2d (2, 6, 2, 1)"]
    assert _first_shape(right, right) is None
    assert _first_shape([("Linear", (2, 3)), *own], right) is None
    assert _first_shape(right[:1], right) is None

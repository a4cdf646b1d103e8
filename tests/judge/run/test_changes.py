"""What a call must leave as it was: its arguments, torch's settings, the working directory."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from PIL import Image

from checker.course.verdicts import Finding
from checker.judge.api import Learner
from checker.judge.api.faults import WrongAnswer
from checker.judge.run.task_run import TaskRun

RunOf = Callable[..., TaskRun]


def noticed(run: TaskRun) -> Finding:
    """What the end of the test says."""
    with pytest.raises(WrongAnswer) as caught:
        run.exchange.check_unchanged()
    return caught.value.finding


CHANGES: dict[str, tuple[str, tuple[Any, ...], dict[str, Any], str]] = {
    "a tensor": ("def f(a):\n    a += 1\n", (torch.zeros(2),), {}, "0"),
    "one element by a rounding error": ("def f(a):\n    a[1] += 1e-7\n", (torch.zeros(2),), {}, "0"),
    "a keyword": ("def f(a, b):\n    b.zero_()\n", (1,), {"b": torch.ones(2)}, "b"),
    "the second one": ("def f(a, b):\n    b.zero_()\n", (torch.ones(2), torch.ones(2)), {}, "1"),
    "a shape": ("def f(a):\n    a.unsqueeze_(0)\n", (torch.ones(2),), {}, "0"),
    "a list": ("def f(a):\n    a.append(1)\n", ([],), {}, "0"),
    "a dict": ("def f(a):\n    a['x'] = 1\n", ({},), {}, "0"),
    "a tensor in a list": ("def f(a):\n    a[0] += 1\n", ([torch.zeros(2)],), {}, "0"),
    "a picture": ("def f(a):\n    a.putpixel((0, 0), 9)\n", (Image.new("L", (2, 2)),), {}, "0"),
    "before returning something right": ("def f(a):\n    a += 1\n    return 3\n", (torch.zeros(2),), {}, "0"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_changed_argument_is_noticed(run_of: RunOf, name: str) -> None:
    definition, args, keywords, which = CHANGES[name]
    run = run_of(definition)
    run.learner().f(*args, **keywords)
    finding = noticed(run)
    assert (finding.label, finding.values["argument"]) == ("changed_argument", which)
    assert finding.call.startswith("f(")


def test_an_argument_has_the_name_that_the_stub_gives_it(run_of: RunOf) -> None:
    run = run_of("def halve(y):\n    return y.div_(2)\n")
    assert run.learner().halve(torch.ones(2)) == torch.full((2,), 0.5)
    assert noticed(run).values == {"argument": "x"}


def test_what_is_said_of_it(run_of: RunOf) -> None:
    run = run_of("def f(a):\n    a += 1\n")
    run.learner().f(torch.zeros(2))
    expected = Finding(
        label="changed_argument",
        values={"argument": "0"},
        call="f(torch.tensor([0.0, 0.0]))",
        got="torch.tensor([1.0, 1.0])",
        expected="torch.tensor([0.0, 0.0])",
    )
    assert noticed(run) == expected


def test_the_first_change_is_the_one_that_is_told(run_of: RunOf) -> None:
    run = run_of("def f(a):\n    a += 1\n")
    learner = run.learner()
    learner.f(torch.zeros(1))
    learner.f(torch.ones(1))
    assert noticed(run).call == "f(torch.tensor([0.0]))"


UNCHANGED: dict[str, Callable[[Learner], object]] = {
    "a name that ends in _": lambda learner: learner.f_(torch.zeros(2)),
    "what is allowed": lambda learner: (learner.may_change("0"), learner.f(torch.zeros(2))),
    "what is allowed by name": lambda learner: (learner.may_change("x"), learner.halve(torch.zeros(2))),
    "a tensor that is only looked at": lambda learner: learner.look(torch.tensor([float("nan"), 1.0])),
    "a tensor that learns": lambda learner: learner.look(torch.ones(2, requires_grad=True)),
    "an object": lambda learner: learner.append(learner.make(), 3),
    "an object in a list": lambda learner: learner.look([learner.make()]),
    "what a scenario is given": lambda learner: learner.run("noisy", torch.ones(2), 1.0, 1.0),
}
HARMLESS = [
    "def f_(a):\n    a += 1\n",
    "def f(a):\n    a += 1\n",
    "def halve(x):\n    x += 1\n",
    "def look(a):\n    return a\n",
    "def make():\n    return type('Box', (), {'items': []})()\n",
    "def append(box, item):\n    box.items.append(item)\n",
]


@pytest.mark.parametrize("name", UNCHANGED)
def test_what_may_change_or_did_not(run_of: RunOf, name: str) -> None:
    run = run_of(*HARMLESS)
    UNCHANGED[name](run.learner())
    run.exchange.check_unchanged()


def test_a_leave_to_change_ends_with_the_test(run_of: RunOf) -> None:
    run = run_of(*HARMLESS)
    run.learner().may_change("0")
    learner = run.learner()
    learner.f(torch.zeros(2))
    assert noticed(run).label == "changed_argument"


def test_a_method_may_change_itself_and_not_its_argument(run_of: RunOf) -> None:
    run = run_of("class Box:\n    def add(self, a):\n        self.a = a\n        a += 1\n")
    run.learner().Box().add(torch.zeros(1))
    assert noticed(run).values == {"argument": "0"}


SETTINGS: dict[str, tuple[str, str]] = {
    "default_dtype": ("torch.set_default_dtype(torch.float64)", "torch.float64"),
    "grad_enabled": ("torch.set_grad_enabled(False)", "False"),
    "threads": ("torch.set_num_threads(2)", "2"),
    "deterministic": ("torch.use_deterministic_algorithms(True)", "True"),
    "default_device": ("torch.set_default_device('meta')", "meta"),
    "cwd": ("__import__('os').chdir('..')", ""),
}


@pytest.mark.parametrize("name", SETTINGS)
def test_a_changed_setting_is_noticed_and_put_back(run_of: RunOf, name: str) -> None:
    change, after = SETTINGS[name]
    run = run_of(f"def f():\n    {change}\n    return 3\n", "def g():\n    return torch.ones(1) + 0.5\n")
    learner = run.learner()
    assert learner.f() == 3
    assert learner.g() == torch.tensor([1.5])  # the next call sees nothing of it
    finding = noticed(run)
    assert (finding.label, finding.values["setting"], finding.call) == ("changed_setting", name, "f()")
    assert finding.values["before"] != finding.values["after"]
    assert not after or finding.values["after"] == after


@pytest.mark.parametrize(
    "body",
    [
        "with torch.no_grad():\n        return 3",
        "torch.manual_seed(3)\n    return 3",
        "__import__('os').environ['X'] = '1'\n    return 3",
        "__import__('warnings').simplefilter('ignore')\n    return 3",
    ],
)
def test_what_leaves_no_trace_is_free(run_of: RunOf, body: str) -> None:
    run = run_of(f"def f():\n    {body}\n")
    assert run.learner().f() == 3
    run.exchange.check_unchanged()


def test_each_test_begins_in_an_empty_folder(run_of: RunOf) -> None:
    run = run_of(
        "def where():\n    return __import__('os').getcwd()\n",
        "def files():\n    return __import__('os').listdir()\n",
        "def write():\n    open('a.txt', 'w').close()\n",
    )
    learner = run.learner()
    first = Path(str(learner.where().value))
    assert first == run.scratch
    learner.write()
    assert learner.files() == ["a.txt"]
    learner = run.learner()
    assert learner.files() == [] and run.scratch != first
    assert learner.where() == str(run.scratch)
    assert first.parent == run.scratch.parent and not (run.scratch / "a.txt").exists()

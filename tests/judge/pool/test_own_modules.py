"""A learner's module beside the exercise is theirs, whatever its name; and the kit's data has a name of its own."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from checker.course.verdicts import Outcome
from checker.judge.run.engine import Engine
from tests.sample.chapter import SAMPLE, SOLUTION

pytestmark = pytest.mark.xdist_group("sample_engine")

OWN = "from {name} import plus\n\n\ndef add(a, b):\n    return plus(a, b)\n"
WITHOUT_ONE = """
from data import where
from data.small_cifar10 import accept_small_set

assert where("cifar10").is_dir() and accept_small_set


def add(a, b):
    return a + b
"""


def test_a_module_beside_the_file_is_the_learners(
    sample_engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "data", raising=False)  # of another test; a judge never imports it
    passed = []
    for name in ("data", "utils", "model"):
        (tmp_path / f"{name}.py").write_text("def plus(a, b):\n    return a + b\n", encoding="utf-8")
        file = tmp_path / "ch90_sample.py"
        file.write_text(f"{SOLUTION}\n\n{OWN.format(name=name)}", encoding="utf-8")
        passed.append({task.outcome for task in sample_engine.judge(SAMPLE, file).tasks})
    assert passed == [{Outcome.PASSED}] * 3


def test_a_file_of_before_finds_the_data_where_it_was(sample_engine: Engine, tmp_path: Path) -> None:
    file = tmp_path / "ch90_sample.py"
    file.write_text(f"{SOLUTION}\n\n{WITHOUT_ONE}", encoding="utf-8")
    assert {task.outcome for task in sample_engine.judge(SAMPLE, file).tasks} == {Outcome.PASSED}

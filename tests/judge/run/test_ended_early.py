"""A file that ends before its last line is judged by what it had defined by then; what comes after was not reached."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.course.verdicts import Outcome
from checker.judge.run.engine import Engine
from tests.sample.chapter import SAMPLE, SOLUTION

pytestmark = pytest.mark.xdist_group("sample_engine")

# name: (the file's last lines, why it ended)
ENDINGS = {
    "a trial call": ("print(add(1))", "import_signature import_raised"),
    "an assertion": ("assert add(1, 1) == 3, 'mine'", "import_raised"),
    "exit": ("import sys\nsys.exit()", "import_exited"),
    "exit at once": ("import os\nos._exit(3)", "import_exited"),
    "a picture that is not there": ("open('no_such_picture.png', 'rb')", "import_raised"),
    "a GPU that is not there": ("torch.ones(2).cuda()", "import_raised"),
    "a missing package": ("import no_such_package", "import_missing"),
    "an interrupt": ("raise KeyboardInterrupt", "import_raised"),
}


@pytest.mark.parametrize("name", ENDINGS)
def test_what_was_defined_before_is_judged(name: str, sample_engine: Engine, tmp_path: Path) -> None:
    lines, labels = ENDINGS[name]
    file = tmp_path / "ch90_sample.py"
    file.write_text(f"{SOLUTION}\n\n{lines}\n", encoding="utf-8")
    verdict = sample_engine.judge(SAMPLE, file)
    assert {task.outcome for task in verdict.tasks} == {Outcome.PASSED}
    assert verdict.stopped is not None and verdict.stopped.label in labels.split()
    assert verdict.stopped.values["line"] == str(len(f"{SOLUTION}\n\n{lines}".split("\n")))


def test_what_comes_after_was_not_reached(sample_engine: Engine, tmp_path: Path) -> None:
    file = tmp_path / "ch90_sample.py"
    first, others = SOLUTION.split("\n\n\ndef halve", 1)
    file.write_text(f"{first}\n\n1 / 0\n\n\ndef halve{others}", encoding="utf-8")
    verdict = sample_engine.judge(SAMPLE, file)
    found = {task.task: (task.outcome, task.finding.label if task.finding else "") for task in verdict.tasks}
    assert found["add"] == (Outcome.PASSED, "")
    assert set(found.values()) == {(Outcome.PASSED, ""), (Outcome.MISSING, "not_reached")}


def test_a_file_that_ends_before_its_first_task_is_not_loadable(sample_engine: Engine, tmp_path: Path) -> None:
    file = tmp_path / "ch90_sample.py"
    file.write_text(f"1 / 0\n{SOLUTION}", encoding="utf-8")
    verdict = sample_engine.judge(SAMPLE, file)
    assert {task.outcome for task in verdict.tasks} == {Outcome.NOT_LOADABLE} and verdict.stopped is None


def test_a_notebook_s_magic_in_a_file_is_passed_over(sample_engine: Engine, tmp_path: Path) -> None:
    file = tmp_path / "ch90_sample.py"
    magic = "get_ipython().run_line_magic('matplotlib', 'inline')\n"
    file.write_text(f"{magic}{SOLUTION}\n{magic}", encoding="utf-8")
    verdict = sample_engine.judge(SAMPLE, file)
    assert {task.outcome for task in verdict.tasks} == {Outcome.PASSED} and verdict.stopped is None

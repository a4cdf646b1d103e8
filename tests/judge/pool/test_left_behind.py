"""What a file has imported is gone when the next one is judged in the same process."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.course.verdicts import Outcome
from checker.judge.run.opening import open_engine
from checker.judge.run.settings import Settings
from tests.sample.chapter import SAMPLE, SOLUTION

FINDS = """

import sys
sys.path.append({folder!r})
from far_away import plus

def add(a, b):
    return plus(a, b)
"""
RELIES = "\n\ndef add(a, b):\n    from far_away import plus\n    return plus(a, b)\n"


@pytest.mark.parametrize("portable", [False, True], ids=["forked", "portable"])
def test_a_module_that_an_earlier_file_found(portable: bool, tmp_path: Path) -> None:
    far, near = tmp_path / "far", tmp_path / "near"
    for folder in (far, near):
        folder.mkdir()
    (far / "far_away.py").write_text("def plus(a, b):\n    return a + b\n", encoding="utf-8")
    file, found = near / "ch90_sample.py", []
    with open_engine([SAMPLE], Settings(seed=1, portable=portable)) as engine:
        for added in (FINDS, RELIES):
            file.write_text(SOLUTION + added.format(folder=str(far)), encoding="utf-8")
            found.append(engine.judge(SAMPLE, file).tasks[0].outcome)
    assert found == [Outcome.PASSED, Outcome.RAISED]

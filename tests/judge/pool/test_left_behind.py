"""What a file has imported is gone when the next one is judged in the same process."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.course.verdicts import Outcome
from checker.judge.run.engine import Engine
from tests.sample.chapter import SAMPLE, SOLUTION

pytestmark = pytest.mark.xdist_group("sample_engine")

FINDS = """

import sys
sys.path.append({folder!r})
from far_away import plus

def add(a, b):
    return plus(a, b)
"""
RELIES = "\n\ndef add(a, b):\n    from far_away import plus\n    return plus(a, b)\n"


def test_a_module_that_an_earlier_file_found(sample_engine: Engine, tmp_path: Path) -> None:
    far, near = tmp_path / "far", tmp_path / "near"
    for folder in (far, near):
        folder.mkdir()
    (far / "far_away.py").write_text("def plus(a, b):\n    return a + b\n", encoding="utf-8")
    file, found = near / "ch90_sample.py", []
    for added in (FINDS, RELIES):
        file.write_text(SOLUTION + added.format(folder=str(far)), encoding="utf-8")
        found.append(sample_engine.judge(SAMPLE, file).tasks[0].outcome)
    assert found == [Outcome.PASSED, Outcome.RAISED]

"""What belongs to torch and other packages is imported on nobody's clock; what is the learner's own is on theirs."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.course.verdicts import Outcome
from checker.judge.run.engine import Engine
from checker.judge.run.opening import open_engine
from checker.judge.run.settings import Settings
from tests.sample.chapter import FOLDER, SAMPLE

SOLUTION = (FOLDER / "solutions" / "ch90_sample.py").read_text(encoding="utf-8")
LATE = "torch._dynamo"  # more than a second, even on a fast machine
WAYS = [*(["forked"] if sys.platform == "linux" else []), "portable"]
IN_A_CALL = f"\n\ndef add(a, b):\n    import {LATE}\n    return a + b\n"
AT_THE_TOP = f"import {LATE}\n{SOLUTION}"
COMPUTES = "\n\ndef add(a, b):\n    import computes\n    return a + b\n"


@pytest.fixture(params=WAYS, scope="module")
def impatient(request: pytest.FixtureRequest) -> Iterator[Engine]:
    with open_engine([SAMPLE], Settings(seed=1, timeout=0.5, portable=request.param == "portable")) as engine:
        yield engine


@pytest.mark.slow
@pytest.mark.parametrize(
    "source", [pytest.param(AT_THE_TOP, id="at the top"), pytest.param(SOLUTION + IN_A_CALL, id="in a call")]
)
def test_what_torch_imports_late_takes_nobody_s_time(impatient: Engine, source: str, tmp_path: Path) -> None:
    file = tmp_path / "ch90_sample.py"
    file.write_text(source, encoding="utf-8")
    verdict = impatient.judge(SAMPLE, file)
    assert [task.outcome for task in verdict.tasks] == [Outcome.PASSED] * len(verdict.tasks)


@pytest.mark.slow
def test_a_module_of_the_learner_s_is_on_their_clock(impatient: Engine, tmp_path: Path) -> None:
    (tmp_path / "computes.py").write_text("while True:\n    pass\n", encoding="utf-8")
    file = tmp_path / "ch90_sample.py"
    file.write_text(SOLUTION + COMPUTES, encoding="utf-8")
    assert impatient.judge(SAMPLE, file).tasks[0].outcome is Outcome.TIMED_OUT

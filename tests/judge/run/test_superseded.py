"""A judgement that nobody wants any more ends at once, and the engine is as good as new."""

from __future__ import annotations

import random
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from checker.course import chapters
from checker.course.verdicts import Outcome
from checker.explain import explainer
from checker.judge.pool.channel import Superseded
from checker.judge.run.engine import Engine
from checker.judge.run.exchange import Exchange
from checker.judge.run.opening import open_engine
from checker.judge.run.settings import Settings
from checker.judge.run.task_run import TaskRun

LAYERS = next(chapter for chapter in chapters() if chapter.number == 4)
WRONG = "\n\ndef relu(x):\n    return x.abs()\n"
ENDLESS = "\n\ndef conv2d_output_size(*args, **more):\n    while True:\n        pass\n"


@pytest.mark.parametrize("portable", [False, pytest.param(True, marks=pytest.mark.slow)], ids=["forked", "portable"])
def test_it_ends_at_any_moment_and_the_next_verdict_is_true(tmp_path: Path, portable: bool) -> None:
    solution = LAYERS.solution.read_text(encoding="utf-8")
    file = tmp_path / "ch04_layers.py"
    settings = Settings(seed=3, portable=portable)
    moment = random.Random(5)

    def superseded(engine: Engine, source: str, after: float) -> float:
        """How long it took to end after it was told to."""
        file.write_text(source, encoding="utf-8")
        settings.superseded.clear()
        told: list[float] = []
        timer = threading.Timer(after, lambda: (told.append(time.monotonic()), settings.superseded.set()))
        timer.start()
        try:
            engine.judge(LAYERS, file)
        except Superseded:
            return time.monotonic() - told[0]
        finally:
            timer.join()
            settings.superseded.clear()
        return 0.0  # it was over before

    with open_engine([LAYERS], settings, explainer=explainer) as engine:
        assert superseded(engine, solution + ENDLESS, 0.5) < 2.0
        for _ in range(20 if portable else 3):
            superseded(engine, solution + WRONG, moment.uniform(0.0, 0.6))
        file.write_text(solution + WRONG, encoding="utf-8")
        verdict = engine.judge(LAYERS, file)
        failed = [task for task in verdict.tasks if not task.passed]
        assert [(task.task, task.diagnosis) for task in failed] == [("relu", ("relu_takes_the_sign_away",))]
        file.write_text(solution, encoding="utf-8")
        assert all(task.passed for task in engine.judge(LAYERS, file).tasks)


@pytest.mark.parametrize("owner, name", [(TaskRun, "learner"), (Exchange, "check_unchanged")], ids=["fixture", "test"])
def test_where_it_is_interrupted_makes_no_difference(
    owner: type, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While a fixture is made, or while the test runs: both leave pytest half done."""
    original, wanted = getattr(owner, name), [False]

    def once(self: Any) -> Any:
        if wanted[0]:
            wanted[0] = False
            raise Superseded
        return original(self)

    monkeypatch.setattr(owner, name, once)

    with open_engine([LAYERS], Settings(seed=3), explainer=explainer) as engine:
        for _ in range(2):
            wanted[0] = True
            with pytest.raises(Superseded):
                engine.judge(LAYERS, LAYERS.solution)
        assert all(task.passed for task in engine.judge(LAYERS, LAYERS.solution).tasks)


def test_an_assertion_outside_of_the_test_is_the_kits_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(TaskRun, "learner", broken)

    with open_engine([LAYERS], Settings(seed=3)) as engine:
        assert {task.outcome for task in engine.judge(LAYERS, LAYERS.solution).tasks} == {Outcome.KIT_ERROR}

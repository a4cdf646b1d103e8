"""A process that has settled for many files: its memory is gathered, its verdicts are the same."""

from __future__ import annotations

import subprocess
import sys

import pytest

from checker.course import ROOT
from checker.course.verdicts import Outcome
from checker.judge.pool.worlds import Worlds
from checker.judge.run.engine import Engine
from checker.judge.run.opening import open_engine
from checker.judge.run.settings import Settings
from tests.sample.chapter import SAMPLE, answer

GATHERED = """
import torch
from checker.worker import huge_pages
weights = torch.arange(4_000_000.0)
gathered = huge_pages.gather()
assert torch.equal(weights, torch.arange(4_000_000.0))
print(gathered)
"""


@pytest.mark.parametrize("portable", [False, pytest.param(True, marks=pytest.mark.slow)])
def test_the_verdicts_are_the_same_afterwards(portable: bool) -> None:
    programs = [answer(), answer("def add(a, b):\n    return a + b + 1\n")]

    def outcomes(engine: Engine) -> list[list[Outcome]]:
        return [[verdict.outcome for verdict in engine.judge_program(SAMPLE, program)] for program in programs]

    with open_engine([SAMPLE], Settings(seed=1, portable=portable)) as engine:
        before = outcomes(engine)
        engine.worlds.settle()
        assert outcomes(engine) == before
        assert Outcome.FAILED in before[1] and set(before[0]) == {Outcome.PASSED}


@pytest.mark.skipif(sys.platform != "linux", reason="huge pages are asked for on Linux")
@pytest.mark.slow
def test_gathering_changes_no_memory() -> None:
    """An older kernel gathers nothing; the memory is the same either way."""
    done = subprocess.run([sys.executable, "-c", GATHERED], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) >= 0


def test_settling_before_the_first_file(worlds: Worlds) -> None:
    worlds.settle()
    worlds.reader().channel.close()

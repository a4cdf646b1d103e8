"""Processes that a learner's code starts find its classes, however they are started: DataLoaders with workers do so."""

from __future__ import annotations

import multiprocessing
from pathlib import Path

import pytest

from checker.course.verdicts import Outcome
from checker.judge.run.engine import Engine
from tests.sample.chapter import SAMPLE, SOLUTION

pytestmark = pytest.mark.xdist_group("sample_engine")

METHODS = multiprocessing.get_all_start_methods()

# What a file has: METHOD stands for how processes are started.
OWN_CLASS = """
from functools import cache

from torch.utils.data import DataLoader, Dataset


class Numbers(Dataset):
    def __init__(self, numbers):
        self.numbers = numbers

    def __len__(self):
        return len(self.numbers)

    def __getitem__(self, idx):
        return self.numbers[idx]


def read(numbers):
    return torch.cat(list(DataLoader(Numbers(numbers), batch_size=4, num_workers=2, multiprocessing_context="METHOD")))


@cache
def numbers():
    return read(torch.arange(9.0)).tolist()


def halve(x):
    assert numbers() == list(range(9))
    return x / 2
"""
CASES = {
    "own_class": OWN_CLASS,
    "module_beside_it": OWN_CLASS.replace("return self.numbers[idx]", "return same(self.numbers[idx])")
    + "\n\nfrom beside import same\n",
    "at_the_top_too": OWN_CLASS + "\n\nread(torch.arange(5))\n",
    "ends_with_an_error": OWN_CLASS + "\n\nread(None)\n",
}
STOPPED = {"ends_with_an_error"}


# Each file by one way of starting processes, each way by one file: with spawn and forkserver a worker imports torch
# anew, and a case takes half a minute. Always the first; fork is what the hostile cases try.
FIRST, *OTHERS = [("own_class", "spawn"), ("module_beside_it", "forkserver"), ("at_the_top_too", "spawn")]
OTHERS += [("ends_with_an_error", "forkserver"), ("ends_with_an_error", "fork")]
TRIED = [
    pytest.param(*each, id="-".join(each), marks=[] if each == FIRST else pytest.mark.slow)
    for each in [FIRST, *OTHERS]
    if each[1] in METHODS
]


@pytest.mark.parametrize(("case", "method"), TRIED)
def test_workers_find_what_the_file_defines(case: str, method: str, sample_engine: Engine, tmp_path: Path) -> None:
    file = tmp_path / "my answers.py"  # not the module's name
    file.write_text(SOLUTION + CASES[case].replace("METHOD", method), encoding="utf-8")
    (tmp_path / "beside.py").write_text("def same(x):\n    return x\n", encoding="utf-8")
    verdict = sample_engine.judge(SAMPLE, file)
    assert {task.task: task.finding for task in verdict.tasks if task.outcome is not Outcome.PASSED} == {}
    assert (verdict.stopped is not None) == (case in STOPPED)

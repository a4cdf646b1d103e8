"""Each call of the system that the judge makes fails once: that task has no verdict then, and no other a wrong one."""

from __future__ import annotations

import errno
import os
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from checker.course.verdicts import Outcome
from checker.judge.run.opening import open_engine
from checker.judge.run.settings import Settings
from tests.conftest import WAYS
from tests.sample.chapter import SAMPLE

CASES = [*((way, errno.EMFILE) for way in WAYS), ("forked", errno.ENOSPC), ("forked", errno.EAGAIN)]
MOST = 200  # calls for one file


@contextmanager
def failing(number: int, place: int) -> Iterator[Callable[[], int]]:
    count = 0

    def call(function: Callable[..., Any]) -> Callable[..., Any]:
        def called(*args: Any, **keywords: Any) -> Any:
            nonlocal count
            count += 1
            if count == place:
                raise OSError(number, os.strerror(number))
            return function(*args, **keywords)

        return called

    with pytest.MonkeyPatch.context() as patch:
        for module, name in ((os, "mkdir"), (os, "pipe"), (os, "fork"), (os, "open"), (socket, "socketpair")):
            if hasattr(module, name):
                patch.setattr(module, name, call(getattr(module, name)))
        yield lambda: count


@pytest.mark.slow
@pytest.mark.parametrize(("way", "number"), CASES)
def test_a_right_file(way: str, number: int) -> None:
    if way not in WAYS:
        pytest.skip("no fork")
    settings = Settings(seed=7, portable=way == "portable")
    with open_engine([SAMPLE], settings) as engine:
        for place in range(1, MOST):
            with failing(number, place) as counted:
                verdict = engine.judge(SAMPLE, SAMPLE.solution)
            outcomes = {task.outcome for task in verdict.tasks}
            if counted() < place:
                break
            assert outcomes <= {Outcome.PASSED, Outcome.COMPUTER_ERROR}, verdict
            again = engine.judge(SAMPLE, SAMPLE.solution)
            assert {task.outcome for task in again.tasks} == {Outcome.PASSED}
    assert 3 < place < MOST - 1

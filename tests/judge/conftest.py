"""A learner's module that a test can call directly, in a process of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from checker.judge.api.learner import Learner
from checker.judge.pool.worlds import Load, Worlds
from checker.judge.run.opening import open_worlds
from checker.judge.run.settings import Settings
from checker.judge.run.task_run import TaskRun
from checker.source.definitions import parameters
from tests.sample.chapter import SAMPLE, answer

Ask = Callable[..., Learner]


@pytest.fixture(scope="module")
def worlds() -> Iterator[Worlds]:
    opened = open_worlds([SAMPLE], Settings(seed=1))
    yield opened
    opened.close()


@pytest.fixture
def run_of(worlds: Worlds) -> Iterator[Callable[..., TaskRun]]:
    """The world of one task, of the sample's solution with these definitions in it."""
    with ExitStack() as stack:

        def enter(*definitions: str) -> TaskRun:
            program = answer(*definitions)
            worlds.load(Load(program, SAMPLE, 10.0))
            return stack.enter_context(TaskRun(worlds, program, parameters(SAMPLE.stub), seed=1, timeout=10.0))

        yield enter


@pytest.fixture
def learner_of(run_of: Callable[..., TaskRun]) -> Ask:
    """`learner_of(source, ...)`: the learner's module, as a checker sees it."""
    return lambda *definitions: run_of(*definitions).learner()

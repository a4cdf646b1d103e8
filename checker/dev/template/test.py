"""The checkers of chapter NUMBER."""

from __future__ import annotations

from checker.judge.api import Draw, Learner, task


@task("double")
def test_double(learner: Learner, draw: Draw) -> None:
    for shape in [(1,), (2, 3), (2, 3, 4)]:  # small ones first: the first wrong one is shown
        x = draw.numbers(*shape)
        assert learner.double(x) == 2 * x

"""The questionnaire of each task: what its answers are held against those of the known mistakes."""

from __future__ import annotations

from checker.judge.api import Draw, Learner, questions


@questions("double")
def ask_double(learner: Learner, draw: Draw) -> None:
    for size in range(1, 33):
        learner.double(draw.normal(size))

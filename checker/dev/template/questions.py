"""The questionnaire of each task: what its answers are held against those of the known mistakes."""

from __future__ import annotations

from checker.diagnose import questions
from checker.judge import Draw, Learner


@questions("double")
def ask_double(learner: Learner, draw: Draw) -> None:
    for size in range(1, 33):
        learner.double(draw.normal(size))

"""What an author of checkers imports. This face is cheap: torch is imported when something that needs it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from checker.judge.api.answer import Answer
    from checker.judge.api.compare import close
    from checker.judge.api.draw import Draw
    from checker.judge.api.faults import NotChecked
    from checker.judge.api.learner import Learner, Reader
    from checker.judge.api.marks import task
    from checker.judge.api.questionnaire import questions
    from checker.judge.api.weights import Weights, fill_weights, gradients

_HOMES = {
    "Answer": "answer",
    "Draw": "draw",
    "Learner": "learner",
    "NotChecked": "faults",
    "Reader": "learner",
    "Weights": "weights",
    "close": "compare",
    "fill_weights": "weights",
    "gradients": "weights",
    "questions": "questionnaire",
    "task": "marks",
}

__all__ = [
    "Answer",
    "Draw",
    "Learner",
    "NotChecked",
    "Reader",
    "Weights",
    "close",
    "fill_weights",
    "gradients",
    "questions",
    "task",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import importlib

    return getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)

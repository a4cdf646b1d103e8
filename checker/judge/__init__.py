"""The judge. This face is cheap: torch and pytest are imported when something that needs them is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.judge.settings import Settings

if TYPE_CHECKING:
    from checker.judge.answer import Answer
    from checker.judge.compare import close
    from checker.judge.draw import Draw
    from checker.judge.engine import Engine
    from checker.judge.faults import NotChecked
    from checker.judge.learner import Learner, Reader
    from checker.judge.plugin import task
    from checker.judge.run import run_engine
    from checker.judge.weights import Weights, fill_weights, gradients

_HOMES = {
    "Answer": "answer",
    "Draw": "draw",
    "Engine": "engine",
    "Learner": "learner",
    "NotChecked": "faults",
    "Reader": "learner",
    "Weights": "weights",
    "close": "compare",
    "fill_weights": "weights",
    "gradients": "weights",
    "run_engine": "run",
    "task": "plugin",
}

__all__ = [
    "Answer",
    "Draw",
    "Engine",
    "Learner",
    "NotChecked",
    "Reader",
    "Settings",
    "Weights",
    "close",
    "fill_weights",
    "gradients",
    "run_engine",
    "task",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import importlib

    return getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)

"""The questionnaires of a chapter: one function a task, in its `questions.py`."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

Ask = Callable[..., None]  # (learner, draw) or (learner, draw, scratch)

_TASK = "questionnaire_of"


def questions(task: str) -> Callable[[Ask], Ask]:
    """Marks a function as the questionnaire of `task`."""

    def mark(function: Ask) -> Ask:
        setattr(function, _TASK, task)
        return function

    return mark


@cache
def questionnaires(folder: Path) -> Mapping[str, Ask]:
    """Task to questionnaire, from the chapter's folder; empty without a `questions.py`. Raises what that raises."""
    file = folder / "questions.py"
    if not file.exists():
        return {}
    spec = importlib.util.spec_from_file_location(f"{folder.name}_questions", file)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    functions: list[Any] = [value for value in vars(module).values() if hasattr(value, _TASK)]
    return {getattr(function, _TASK): function for function in functions}

"""What the tutor remembers between commands: `.tutor/state.json`.

    {"version": 1, "language": "zh",
     "hints": {"ch04_layers": {"relu": 2}}, "outcomes": {"ch04_layers": {"relu": "passed"}},
     "diagnoses": {"ch04_layers": {"relu": "relu_in_place"}},
     "checks": {"ch04_layers": {"last": "2026-11-23T21:40:00+00:00", "done": "2026-11-22T18:05:09+00:00"}}}

`hints` counts the steps shown of a task's hints; `outcomes` holds the last verdict on each task, `diagnoses` the
misconception that it was, "" for none; `checks` says when the
chapter was checked last, and when it was done for the first time.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from itertools import chain, count
from pathlib import Path
from typing import Any

from checker.course import Chapter
from checker.course.verdicts import Outcome
from checker.storage.files import read_file, write_atomically
from checker.storage.moments import moment

VERSION = 1


class NotAState(ValueError):
    """What was read is not a state of this version."""


@dataclass(frozen=True)
class State:
    """The memory itself; every change is a new one."""

    language: str | None = None
    hints: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    outcomes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    diagnoses: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    checks: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def hints_shown(self, chapter: str, task: str) -> int:
        return self.hints.get(chapter, {}).get(task, 0)

    def with_hints(self, chapter: str, task: str, count: int) -> State:
        return replace(self, hints={**self.hints, chapter: {**self.hints.get(chapter, {}), task: count}})

    def outcome(self, chapter: str, task: str) -> str | None:
        return self.outcomes.get(chapter, {}).get(task)

    def with_outcomes(self, chapter: str, outcomes: Mapping[str, str]) -> State:
        return replace(self, outcomes={**self.outcomes, chapter: {**self.outcomes.get(chapter, {}), **outcomes}})

    def diagnosis(self, chapter: str, task: str) -> str:
        return self.diagnoses.get(chapter, {}).get(task, "")

    def with_diagnoses(self, chapter: str, labels: Mapping[str, str]) -> State:
        return replace(self, diagnoses={**self.diagnoses, chapter: {**self.diagnoses.get(chapter, {}), **labels}})

    def last_check(self, chapter: str) -> datetime | None:
        found = self.checks.get(chapter, {}).get("last")
        return None if found is None else moment(found)

    def was_done(self, chapter: str) -> bool:
        return "done" in self.checks.get(chapter, {})

    def with_check(self, chapter: str, now: datetime, *, done: bool) -> State:
        before = self.checks.get(chapter, {})
        first = {"done": now.isoformat(timespec="seconds")} if done else {}
        check = {**first, **before, "last": now.isoformat(timespec="seconds")}
        return replace(self, checks={**self.checks, chapter: check})


def task_passed(chapter: Chapter, known: State, name: str) -> bool:
    return known.outcome(chapter.stem, name) == Outcome.PASSED.value


def chapter_done(chapter: Chapter, known: State) -> bool:
    """Whether every core task passed when it was checked last."""
    return all(task_passed(chapter, known, task.name) for task in chapter.tasks if task.core)


def load(file: Path) -> State:
    """The state in `file`, an empty one if there is none.

    Raises NotAState for what is not a state, and OSError for what cannot be read: neither is an empty one.
    """
    try:
        return parsed(read_file(file))
    except FileNotFoundError:
        return State()


def set_aside(file: Path) -> Path:
    """Where the content of `file` lies from now on: a name that is free. Raises OSError."""
    numbers = chain([""], count(2))
    names = (file.with_name(f"{file.name}.bak{number}") for number in numbers)
    backup = next(name for name in names if not os.path.lexists(name))
    os.replace(file, backup)
    return backup


def save(file: Path, state: State) -> None:
    """Raises OSError where the folder cannot be written."""
    write_atomically(file, json.dumps(as_data(state), indent=1, sort_keys=True) + "\n")


def as_data(state: State) -> dict[str, Any]:
    """What `parsed` takes, before it is JSON."""
    return {"version": VERSION, **asdict(state)}


def parsed(text: bytes | str) -> State:
    """The state that `save` wrote as `text`. Raises NotAState."""
    try:
        data = json.loads(text)
        json.dumps(data, ensure_ascii=False).encode()  # JSON can spell half a character, and nothing can show it
        return _state(data)
    except (ValueError, RecursionError) as error:
        raise NotAState(str(error)) from None


def _state(data: Any) -> State:
    """Raises ValueError."""
    if not isinstance(data, dict) or data.get("version") != VERSION:
        raise ValueError("not a state of this version")
    language = data.get("language")
    if not isinstance(language, (str, type(None))):
        raise ValueError(f"language is {language!r}")
    hints, checks = _table(data.get("hints", {}), int), _table(data.get("checks", {}), str)
    for row in checks.values():
        for text in row.values():
            moment(text)
    if any(number < 0 for row in hints.values() for number in row.values()):
        raise ValueError("hints are counted")
    return State(
        language=language,
        hints=hints,
        outcomes=_table(data.get("outcomes", {}), str),
        diagnoses=_table(data.get("diagnoses", {}), str),
        checks=checks,
    )


def _table(data: Any, kind: type) -> dict[str, dict[str, Any]]:
    """{chapter: {task: value}} and nothing else."""
    if not isinstance(data, dict):
        raise ValueError(f"not a table: {data!r}")
    for row in data.values():
        if not isinstance(row, dict) or not all(type(value) is kind for value in row.values()):
            raise ValueError(f"not a row of {kind.__name__}: {row!r}")
    return data

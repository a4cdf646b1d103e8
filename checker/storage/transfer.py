"""The tutor's memory as a file to carry to another computer, and two memories as one.

    {"kind": "pytorch-tutor progress", "state": {"version": 1, "outcomes": {"ch04_layers": {"relu": "passed"}}}}

Nothing here names a field of the state: what it will remember one day is carried too.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace
from typing import Any

from checker.course.verdicts import Outcome
from checker.storage import state
from checker.storage.state import State

KIND = "pytorch-tutor progress"


class NotExported(Exception):
    """The text was not written by `exported`."""


def exported(known: State) -> str:
    """The memory as a text that `imported` reads."""
    return json.dumps({"kind": KIND, "state": state.as_data(known)}, indent=1, sort_keys=True) + "\n"


def imported(text: str) -> State:
    """The memory in a text that `exported` wrote. Raises NotExported."""
    try:
        data = json.loads(text)
        if not isinstance(data, dict) or data.get("kind") != KIND or "state" not in data:
            raise NotExported
        return state.parsed(json.dumps(data["state"]))
    except (ValueError, RecursionError):
        raise NotExported from None


def merged(known: State, other: State) -> State:
    """What both know. Where they differ: a pass stays a pass, the larger number counts, else what is known here."""
    ours, theirs = asdict(known), asdict(other)
    return replace(known, **{name: _merged(ours[name], theirs[name]) for name in ours})


def passes(known: State) -> int:
    """How many tasks have passed."""
    return sum(value == Outcome.PASSED.value for value in _leaves(asdict(known)))


def _merged(ours: Any, theirs: Any) -> Any:
    if isinstance(ours, Mapping) and isinstance(theirs, Mapping):
        shared = {key: _merged(ours[key], theirs[key]) for key in ours if key in theirs}
        return {**theirs, **ours, **shared}
    if isinstance(ours, int) and isinstance(theirs, int):
        return max(ours, theirs)
    passed = Outcome.PASSED.value
    return theirs if ours is None or theirs == passed else ours


def _leaves(data: Any) -> Iterator[Any]:
    if isinstance(data, Mapping):
        for value in data.values():
            yield from _leaves(value)
    else:
        yield data

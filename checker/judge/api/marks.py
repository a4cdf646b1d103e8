"""Which task a checker is about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Function = Callable[..., None]


def task(name: str) -> Callable[[Function], Function]:
    """Marks a checker as one of the task `name`."""
    return pytest.mark.task(name)


def task_of(item: pytest.Item) -> str | None:
    """The task that a collected checker is about; None for a test that is not a checker."""
    marker = item.get_closest_marker("task")
    return str(marker.args[0]) if marker else None

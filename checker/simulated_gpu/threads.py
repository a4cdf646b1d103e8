"""PyTorch's modes belong to a thread. A thread that the program starts gets its own."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

_real_start = threading.Thread._bootstrap_inner  # type: ignore[attr-defined]


def face(modes: Callable[[], AbstractContextManager[Any]]) -> dict[str, Any]:
    """Name on `threading.Thread` -> what it is in the simulation."""

    def _bootstrap_inner(self: threading.Thread) -> None:
        with modes():
            _real_start(self)

    return {"_bootstrap_inner": _bootstrap_inner}

"""Functions of libraries, replaced for the rest of the process by others that know the original."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

Function = Callable[..., Any]


def replace(owner: Any, name: str) -> Callable[[Callable[..., Any]], None]:
    """A decorator: what it stands over gets the original as its first argument."""
    original: Function = getattr(owner, name)

    def replacing(function: Function) -> None:
        @functools.wraps(original)
        def replaced(*args: Any, **named: Any) -> Any:
            return function(original, *args, **named)

        setattr(owner, name, replaced)

    return replacing


def before(owner: Any, name: str, call: Function) -> None:
    """`call` gets the arguments first."""

    @replace(owner, name)
    def _(original: Function, *args: Any, **named: Any) -> Any:
        call(*args, **named)
        return original(*args, **named)

"""An exception of the learner's code as plain, bounded data."""

from __future__ import annotations

from collections import deque
from typing import Any

from checker.wire import class_name, type_name

MAX_TEXT = 2_000
FRAMES = 6  # from either end


def describe(error: BaseException, files: frozenset[str]) -> dict[str, Any]:
    """Type, text and the frames that lie in the learner's `files`, outermost first."""
    return {
        "type": type_name(error),
        "classes": [class_name(cls) for cls in type.mro(type(error))][:20],
        "text": _text(error),
        "frames": _frames(error, files),
        "code": _exit_code(error),
    }


def _frames(error: BaseException, files: frozenset[str]) -> list[list[Any]]:
    """The first and the last of them: a recursion may have left millions."""
    first: list[list[Any]] = []
    last: deque[list[Any]] = deque(maxlen=FRAMES)
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        if code.co_filename in files:
            (first if len(first) < FRAMES else last).append([trace.tb_lineno, code.co_name[:100]])
        trace = trace.tb_next
    return [*first, *last]


def _text(error: BaseException) -> str:
    try:
        text = str(error)
    except BaseException as second:  # a learner's `__str__` may raise anything, SystemExit too
        return f"<its text raised {type_name(second)}>"
    return text[:MAX_TEXT] if type(text) is str else "<its text is no str>"


def _exit_code(error: BaseException) -> int | None:
    if not isinstance(error, SystemExit):
        return None
    code = error.code
    return code if type(code) is int else int(code is not None)

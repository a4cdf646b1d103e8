"""An exception of the learner's code as plain, bounded data."""

from __future__ import annotations

from typing import Any

from checker.wire import type_name

MAX_TEXT = 2_000
MAX_FRAMES = 12


def describe(error: BaseException, files: frozenset[str]) -> dict[str, Any]:
    """Type, text and the frames that lie in the learner's `files`, outermost first."""
    frames = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        if code.co_filename in files:
            frames.append([trace.tb_lineno, code.co_name[:100]])
        trace = trace.tb_next
    return {
        "type": type_name(error),
        "classes": [cls.__name__[:100] for cls in type.mro(type(error))][:20],
        "text": _text(error),
        "frames": frames if len(frames) <= MAX_FRAMES else frames[: MAX_FRAMES // 2] + frames[-MAX_FRAMES // 2 :],
        "code": _exit_code(error),
    }


def _text(error: BaseException) -> str:
    try:
        text = str(error)
    except BaseException as second:  # a `__str__` of the learner's may raise anything, SystemExit too
        return f"<its text raised {type_name(second)}>"
    return text[:MAX_TEXT] if type(text) is str else "<its text is no str>"


def _exit_code(error: BaseException) -> int | None:
    if not isinstance(error, SystemExit):
        return None
    code = error.code
    return code if type(code) is int else int(code is not None)

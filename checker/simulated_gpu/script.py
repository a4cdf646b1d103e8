"""Runs somebody's script on the simulated device: its exit code, its output and its tracebacks are its own."""

from __future__ import annotations

import atexit
import os
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from types import CodeType, ModuleType, TracebackType

from checker.simulated_gpu.simulation import simulated_cuda

_HERE = os.path.dirname(os.path.abspath(__file__)) + os.sep
_OVERRIDES = os.path.join("torch", "overrides.py")  # PyTorch's way to a function mode; a real GPU needs none


def run_script(path: str, args: Sequence[str], *, count: int = 1) -> int:
    """Runs the file as `python PATH ARGS...` does, with `count` simulated GPUs; its exit code, 1 after an exception.

    The device stays until the process ends, for threads and what the script leaves to `atexit`. OSError if the file
    cannot be read; SystemExit is the script's own.
    """
    with open(path, "rb") as file:
        source = file.read()
    main = ModuleType("__main__")
    main.__dict__.update(__file__=path, __builtins__=__builtins__)
    sys.modules["__main__"] = main
    sys.argv = [path, *args]
    sys.path.insert(0, os.path.dirname(os.path.abspath(path)))
    open_until_exit = ExitStack()
    atexit.register(open_until_exit.close)
    open_until_exit.enter_context(simulated_cuda(count=count))
    try:
        exec(_compiled(source, path), main.__dict__)
    except Exception as error:
        _trim(error)
        sys.excepthook(type(error), error, error.__traceback__)
        return 1
    return 0


def _compiled(source: bytes, path: str) -> CodeType:
    return compile(source, path, "exec", dont_inherit=True)


def _trim(error: BaseException | None) -> None:
    """Leaves the script's frames and PyTorch's, of the error and of those that led to it."""
    while error is not None:
        error.__traceback__ = _own_frames(error.__traceback__)
        error = error.__cause__ or error.__context__


def _own_frames(traceback: TracebackType | None) -> TracebackType | None:
    entries: list[TracebackType] = []
    while traceback is not None:
        file = traceback.tb_frame.f_code.co_filename
        if file.endswith(_OVERRIDES):
            entries = entries[:-1]  # the function that asked whether a mode is there: it comes again below
        elif not file.startswith(_HERE):
            entries.append(traceback)
        traceback = traceback.tb_next
    kept = None
    for entry in reversed(entries):
        kept = TracebackType(kept, entry.tb_frame, entry.tb_lasti, entry.tb_lineno)
    return kept

"""The shape comments of the solutions are true: each solution runs, and every commented line is looked at as it does.

A comment `# (N, 3, H, W) -> (N, 6)` promises the shape of what its line assigns or returns: as many dimensions, the
numbers as they are written, and an expression such as `H-k+1` where the function has these names as numbers.
"""

from __future__ import annotations

import ast
import contextlib
import doctest
import io
import os
import re
import runpy
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import pytest

from checker.course import chapters
from tests.simulated_gpu.program_runner import ENVIRONMENT, in_a_process

pytestmark = pytest.mark.xdist_group("simulated_gpu_programs")  # which fork from the same process, with torch in it
SHAPE = re.compile(r"\(([^()]*)\)")
SOLUTIONS = [chapter.solution for chapter in chapters() if chapter.solution.exists()]


@dataclass(frozen=True)
class Promise:
    """A line that promises a shape."""

    line: int  # where its statement begins
    end: int
    target: CodeType | None  # what it assigns; None for a return
    shape: tuple[str, ...]


def promises(source: str) -> Iterator[Promise]:
    lines = source.split("\n")
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, (ast.Assign, ast.AugAssign, ast.AnnAssign, ast.Return)):
            continue
        end = node.end_lineno or node.lineno
        code, _, comment = lines[end - 1].partition("  # ")
        found = SHAPE.match(comment.rpartition("-> ")[2]) if code.strip() else None
        if found is None:
            continue
        shape = tuple(part.strip() for part in found[1].split(",") if part.strip())
        if isinstance(node, ast.Return):
            yield Promise(node.lineno, end, None, shape)
            continue
        target = node.targets[0] if isinstance(node, ast.Assign) else node.target
        text = ast.unparse(target)
        if not isinstance(target, ast.Tuple):
            yield Promise(node.lineno, end, compile(text, "<target>", "eval"), shape)


def broken(promise: Promise, value: Any, names: dict[str, Any]) -> str:
    """What of the promise `value` does not keep; "" where it keeps all of it."""
    if not hasattr(value, "shape"):
        return ""  # a layer: the comment tells what it will do
    shape = tuple(value.shape)
    said = f"line {promise.line}: ({', '.join(promise.shape)}) is promised, and it is {shape}"
    if len(shape) != len(promise.shape):
        return said
    numbers = {name: number for name, number in names.items() if type(number) is int}
    for wanted, size in zip(promise.shape, shape, strict=True):
        with contextlib.suppress(NameError, SyntaxError, TypeError, ZeroDivisionError):
            if eval(wanted, {"__builtins__": {}}, numbers) != size:
                return said
    return ""


class Watch:
    """Traces one file, and holds what each promising line did against its promise."""

    def __init__(self, file: Path) -> None:
        self.file = str(file)
        self.promises = {promise.line: promise for promise in promises(file.read_text(encoding="utf-8"))}
        self.kept: set[int] = set()
        self.broken: list[str] = []
        self._pending: dict[FrameType, Promise] = {}

    def __call__(self, frame: FrameType, event: str, value: Any) -> Any:
        code = frame.f_code
        if code.co_filename != self.file or (code.co_name.startswith("<") and code.co_name != "<module>"):
            return None  # a comprehension on the same line has a frame of its own
        promise = self._pending.get(frame)
        if promise is not None and event == "line" and promise.line <= frame.f_lineno <= promise.end:
            return self  # of a comprehension in it: from Python 3.12 on it has no frame of its own
        self._pending.pop(frame, None)
        if promise is not None and event in ("line", "return") and (promise.target is not None or event == "return"):
            self._look(promise, frame, value)
        if event == "line" and frame.f_lineno in self.promises:
            self._pending[frame] = self.promises[frame.f_lineno]
        return self

    def _look(self, promise: Promise, frame: FrameType, value: Any) -> None:
        if promise.target is not None:
            value = eval(promise.target, frame.f_globals, frame.f_locals)
        self.kept.add(promise.line)
        if found := broken(promise, value, dict(frame.f_locals)):
            self.broken.append(found)


def examples(file: Path) -> Iterator[tuple[str, str]]:
    """The docstrings of a file: the examples in them run what nothing else there does."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            yield node.name, ast.get_docstring(node) or ""


def run(file: Path) -> Watch:
    watch = Watch(file)
    sys.settrace(watch)
    try:
        with contextlib.redirect_stdout(io.TextIOWrapper(io.BytesIO(), "utf-8")):
            names = runpy.run_path(str(file), run_name="__main__")
            for name, text in examples(file):
                doctest.DocTestRunner(verbose=False).run(
                    doctest.DocTestParser().get_doctest(text, names, name, None, 0)
                )
    finally:
        sys.settrace(None)
    return watch


def look(file: str, folder: str) -> None:
    """Writes down what is wrong with the file's comments."""
    os.chdir(folder)
    watched = run(Path(file))
    missed = sorted(set(watched.promises) - watched.kept)
    wrong = [*dict.fromkeys(watched.broken), *(f"line {line}: its comment was never looked at" for line in missed)]
    Path(folder, "wrong.txt").write_text("\n".join(wrong), encoding="utf-8")


@pytest.mark.parametrize(
    "file",
    [
        pytest.param(file, marks=[] if place % 3 == 0 else [pytest.mark.slow], id=file.stem)
        for place, file in enumerate(SOLUTIONS)
    ],
)
def test_the_shape_comments_are_true(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a process of its own: what a solution does when it is run must not stay in this one."""
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    assert in_a_process(look, str(file), str(tmp_path)) == 0
    assert (tmp_path / "wrong.txt").read_text(encoding="utf-8") == ""


TRUE = """import torch
def double(n):
    x = torch.zeros(n, 3)  # (n, 3)
    return x.sum(1)  # (n, 3) -> (n,)
double(4)
"""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("", "", ""),
        ("# (n, 3)\n", "# (n, 4)\n", "line 3: (n, 4) is promised, and it is (4, 3)"),
        ("# (n, 3)\n", "# (n-1, 3)\n", "line 3: (n-1, 3) is promised, and it is (4, 3)"),
        ("-> (n,)", "-> (n, 1)", "line 4: (n, 1) is promised, and it is (4,)"),
        ("# (n, 3)\n", "# (N, W)\n", ""),
    ],
)
def test_a_comment_that_is_wrong_is_found(tmp_path: Path, old: str, new: str, said: str) -> None:
    file = tmp_path / "shapes.py"
    file.write_text(TRUE.replace(old, new, 1), encoding="utf-8")
    watch = run(file)
    assert "".join(watch.broken) == said
    assert watch.kept == {3, 4}

"""What is to be judged: a source text under a file's name, with layers of other definitions; and the reading of it."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from checker.course import Chapter
from checker.course.verdicts import Finding, Outcome
from checker.judge.api.faults import Ended
from checker.judge.api.text import visible

MAX_SOURCE = 1 << 20  # bytes of an exercise file


@dataclass(frozen=True)
class Layer:
    """Definitions of `source` in place of those called `names`: see `checker/worker/modules.py`."""

    file: str
    source: str
    names: tuple[str, ...]
    inside: bool


@dataclass(frozen=True)
class Program:
    """One file of answers. `definitions` are the syntax trees of its top level, by name."""

    file: Path
    source: str
    layers: tuple[Layer, ...] = ()

    @property
    def lines(self) -> list[str]:
        return self.source.split("\n")  # as Python counts them: splitlines() knows more ends of a line

    def layered(self, layer: Layer) -> Program:
        return Program(self.file, self.source, (*self.layers, layer))


def read_program(file: Path) -> Program:
    """Reads and parses a learner's file. Raises Ended (not_loadable) that says what is wrong with it."""
    source = _decoded(file)
    try:
        _parsed(source)
    except SyntaxError as error:
        raise _not_loadable(
            "syntax_error",
            line=str(error.lineno or 1),
            column=str(error.offset or 1),
            text=visible(str(error.msg)),
            source=visible(_line(source, error.lineno or 1)),
        ) from None
    except (RecursionError, MemoryError, ValueError):
        raise _not_loadable("syntax_error", line="1", column="1", text="too deeply nested", source="") from None
    return Program(file, source)


def _decoded(file: Path) -> str:
    try:
        if not file.is_file():  # a pipe or a device in its place would be read for ever
            raise FileNotFoundError
        data = file.read_bytes() if file.stat().st_size <= MAX_SOURCE else None
    except OSError:
        raise _not_loadable("file_missing", file=str(file)) from None
    if data is None:
        raise _not_loadable("file_too_large", file=file.name)
    if not data.strip():
        raise _not_loadable("file_empty", file=file.name)
    if b"\0" in data:
        raise _not_loadable("file_nul", file=file.name, line=str(data[: data.index(b"\0")].count(b"\n") + 1))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = str(data[: error.start].count(b"\n") + 1)
        raise _not_loadable("file_not_utf8", file=file.name, line=line) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _not_loadable(label: str, **values: str) -> Ended:
    return Ended(Outcome.NOT_LOADABLE, Finding(label=label, values=values))


def _parsed(source: str) -> ast.Module:
    """The syntax tree; what Python would warn of there is no verdict, and must not reach the screen."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return ast.parse(source)


def _line(source: str, number: int) -> str:
    lines = source.split("\n")
    return lines[number - 1] if 0 < number <= len(lines) else ""


def definitions(source: str) -> dict[str, ast.stmt]:
    """The functions and classes of the top level, by name."""
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    return {node.name: node for node in _parsed(source).body if isinstance(node, kinds)}


def untouched(program: Program, chapter: Chapter) -> set[str]:
    """The tasks whose definition is still the stub's, docstrings and comments aside, and stands for the name."""
    stub, own = _shapes(chapter.stub), _shapes(program.source)
    names = {name for name in stub if own.get(name) == stub[name]}
    return names - _bound_otherwise(_parsed(program.source))


def _bound_otherwise(tree: ast.Module) -> set[str]:
    """The names of the top level that something else than a definition there binds: `relu = torch.relu`."""
    found: set[str] = set()
    waiting: list[ast.AST] = [node for node in tree.body if not isinstance(node, _SCOPES)]
    while waiting:
        node = waiting.pop()
        if isinstance(node, _SCOPES):
            found.add(getattr(node, "name", ""))
            continue
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.add(node.id)
        elif isinstance(node, ast.alias):
            found.add(node.asname or node.name)
        waiting += ast.iter_child_nodes(node)
    return found


_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)


@lru_cache(maxsize=64)  # stubs are asked for at every check
def _shapes(source: str) -> Mapping[str, str]:
    return {name: _shape(node) for name, node in definitions(source).items()}


def _shape(node: ast.stmt) -> str:
    """The definition as a text that differs where it does; no stub is nested as deeply as Python's own limit."""
    try:
        return ast.dump(_WithoutDocstrings().visit(node))
    except RecursionError:
        return ""


class _WithoutDocstrings(ast.NodeTransformer):
    def visit(self, node: ast.AST) -> ast.AST:
        self.generic_visit(node)
        body = getattr(node, "body", None)
        if isinstance(body, list) and body and _is_text(body[0]):
            node.body = body[1:]  # type: ignore[attr-defined]
        return node


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def only(source: str, *, without: str) -> str:
    """`source` without the definition called `without`: what may lie beside an answer to it."""
    lines = source.split("\n")
    node = definitions(source).get(without)
    if node is None:
        return source
    first = min([node.lineno, *(decorator.lineno for decorator in getattr(node, "decorator_list", []))])
    lines[first - 1 : node.end_lineno] = [""] * ((node.end_lineno or first) - first + 1)
    return "\n".join(lines)


@lru_cache(maxsize=64)
def parameters(source: str) -> Mapping[str, list[str]]:
    """The parameters of each top-level function, and of each class's `__init__` without self, by name."""
    found = {}
    for name, node in definitions(source).items():
        if isinstance(node, ast.ClassDef):
            inits = [item for item in node.body if isinstance(item, ast.FunctionDef) and item.name == "__init__"]
            found[name] = [argument.arg for argument in inits[0].args.args[1:]] if inits else []
        elif isinstance(node, ast.FunctionDef):
            found[name] = [argument.arg for argument in node.args.args]
    return found

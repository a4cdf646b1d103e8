"""One task's code out of a whole file: its definition, and the helpers of the file that it uses. Runs nothing of it."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator

from checker.source.parsing import defined_names, first_line, parsed


class Source:
    """A file's text and what it defines at its top level; `tasks` are not helpers of each other. Raises Unreadable."""

    def __init__(self, text: str, tasks: Collection[str] = ()) -> None:
        self._lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        self._tasks = frozenset(tasks)
        self._defined: dict[str, list[ast.stmt]] = {}
        for statement in parsed("\n".join(self._lines)).body:
            for name in defined_names(statement):
                self._defined.setdefault(name, []).append(statement)

    def excerpt(self, name: str) -> str:
        """The code of `name` without its docstrings, helpers in the order of the file; "" where nothing defines it."""
        wanted = self._with_helpers(name)
        return "\n\n\n".join(self._code(statement) for statement in sorted(wanted, key=lambda node: node.lineno))

    def _with_helpers(self, name: str) -> set[ast.stmt]:
        found: set[ast.stmt] = set()
        seen, open_names = {name}, [name]
        while open_names:
            for statement in self._defined.get(open_names.pop(), ()):
                found.add(statement)
                new = _used(statement) & self._defined.keys() - seen - self._tasks
                seen |= new
                open_names += sorted(new)
        return found

    def _code(self, statement: ast.stmt) -> str:
        dropped = {line for docstring in _docstrings(statement) for line in self._span(docstring)}
        kept = [
            self._lines[line - 1] for line in range(first_line(statement), _last(statement) + 1) if line not in dropped
        ]
        return "\n".join(kept).rstrip()

    def _span(self, docstring: ast.stmt) -> range:
        """Its lines, and the empty ones below."""
        end = _last(docstring)
        while end < len(self._lines) and not self._lines[end].strip():
            end += 1
        return range(docstring.lineno, end + 1)


def _used(statement: ast.stmt) -> set[str]:
    """The names that its code uses; those in annotations help nobody to understand it."""
    nodes = list(ast.walk(statement))
    noted = [getattr(node, field, None) for node in nodes for field in ("annotation", "returns")]
    skipped = {id(node) for note in noted if isinstance(note, ast.AST) for node in ast.walk(note)}
    return {node.id for node in nodes if isinstance(node, ast.Name) and id(node) not in skipped}


def _docstrings(statement: ast.stmt) -> Iterator[ast.stmt]:
    """Those that stand on lines of their own and are not all there is."""
    for node in ast.walk(statement):
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            continue
        first = node.body[0]
        value = first.value if isinstance(first, ast.Expr) else None
        text = isinstance(value, ast.Constant) and isinstance(value.value, str)
        if text and len(node.body) > 1 and _last(first) < node.body[1].lineno and first.lineno > node.lineno:
            yield first


def _last(statement: ast.stmt) -> int:
    return statement.end_lineno or statement.lineno

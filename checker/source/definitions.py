"""One function of a source text, found and replaced without running anything."""

from __future__ import annotations

import ast

from checker.source.parsing import first_line, lines, parsed


def replaced_function(source: str, other: str, name: str) -> str:
    """`source` with the definition of `name` that `other` has; at the end, where it has none itself.

    Raises Unreadable. Line ends stay as they are in `source`.
    """
    new = "".join(lines(other)[slice(*_span(other, name))])
    if "\r\n" in source:
        new = new.replace("\n", "\r\n")
    here, (start, end) = lines(source), _span(source, name)
    if start == end:
        gap = "\r\n" if "\r\n" in source else "\n"
        last = source if source.endswith(("\n", "\r")) or not source else source + gap
        return last + 2 * gap + new
    return "".join([*here[:start], new, *here[end:]])


def _span(source: str, name: str) -> tuple[int, int]:
    """The lines of the last definition of `name` at the top level, with its decorators; an empty span for none."""
    found = [node for node in parsed(source).body if _defines(node, name)]
    if not found:
        return 0, 0
    start = first_line(found[-1])
    return start - 1, found[-1].end_lineno or start


def _defines(node: ast.stmt, name: str) -> bool:
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return node.name == name
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    return any(isinstance(target, ast.Name) and target.id == name for target in targets)

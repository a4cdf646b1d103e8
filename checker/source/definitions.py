"""The functions and classes at the top level of a source text: found, blanked, replaced. Runs nothing of it."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from functools import lru_cache

from checker.source.parsing import defined_names, first_line, lines, parsed


def definitions(source: str) -> dict[str, ast.stmt]:
    """The functions and classes of the top level, by name; of two with the same name the last. Raises Unreadable."""
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    return {node.name: node for node in parsed(source).body if isinstance(node, kinds)}


def span(source: str, name: str) -> tuple[int, int]:
    """The lines of the last definition of `name` at the top level, with its decorators, as a slice; (0, 0) for none.

    An assignment is a definition, too. Raises Unreadable.
    """
    found = [node for node in parsed(source).body if name in defined_names(node)]
    if not found:
        return 0, 0
    start = first_line(found[-1])
    return start - 1, found[-1].end_lineno or start


def blanked(source: str, name: str) -> str:
    """`source` with empty lines in the place of the definition of `name`. Raises Unreadable."""
    here, (start, end) = lines(source), span(source, name)
    empty = ["\n" if line.endswith("\n") else "" for line in here[start:end]]
    return "".join([*here[:start], *empty, *here[end:]])


def replaced(source: str, other: str, name: str) -> str:
    """`source` with the definition of `name` that `other` has; at the end, where it has none itself.

    Raises Unreadable. Line ends stay as they are in `source`.
    """
    new = "".join(lines(other)[slice(*span(other, name))])
    if "\r\n" in source:
        new = new.replace("\n", "\r\n")
    here, (start, end) = lines(source), span(source, name)
    if start == end:
        gap = "\r\n" if "\r\n" in source else "\n"
        last = source if source.endswith(("\n", "\r")) or not source else source + gap
        return last + 2 * gap + new
    return "".join([*here[:start], new, *here[end:]])


@lru_cache(maxsize=64)
def parameters(source: str) -> Mapping[str, list[str]]:
    """The parameters of each top-level function, and of each class's `__init__` without self, by name.

    Raises Unreadable.
    """
    found = {}
    for name, node in definitions(source).items():
        if isinstance(node, ast.ClassDef):
            inits = [item for item in node.body if isinstance(item, ast.FunctionDef) and item.name == "__init__"]
            found[name] = [argument.arg for argument in inits[0].args.args[1:]] if inits else []
        elif isinstance(node, ast.FunctionDef):
            found[name] = [argument.arg for argument in node.args.args]
    return found

"""Which blanks of a stub nobody has filled in yet: docstrings, comments and layout make no difference."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from functools import lru_cache

from checker.source.definitions import definitions
from checker.source.parsing import is_text, parsed

_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)


def untouched(stub: str, own: str) -> set[str]:
    """The names whose definition in `own` is still the stub's, and stands for the name. Raises Unreadable."""
    blanks, written = _shapes(stub), _shapes(own)
    names = {name for name in blanks if written.get(name) == blanks[name]}
    return names - _bound_otherwise(parsed(own))


def _bound_otherwise(tree: ast.Module) -> set[str]:
    """The names of the top level that something other than a definition there binds: `relu = torch.relu`."""
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
        if isinstance(body, list) and body and is_text(body[0]):
            node.body = body[1:]  # type: ignore[attr-defined]
        return node

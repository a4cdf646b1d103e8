"""The places inside a task that can be changed."""

import ast
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

Node = TypeVar("Node", bound=ast.AST)

# Types are not behaviour; a pattern and a format spec have a grammar of their own, where most changes do not parse.
SKIPPED_FIELDS = frozenset({"annotation", "returns", "type_params", "pattern", "format_spec"})


@dataclass(frozen=True)
class Site:
    """A node, where it hangs in the tree, and what encloses it."""

    node: ast.AST
    parents: tuple[ast.AST, ...]  # the definition first, the direct parent last
    field: str  # the parent's field that holds the node
    index: int | None  # the place in the field, if it is a list
    imported: frozenset[str]  # the names that the file imports: not objects to call a method on

    @property
    def parent(self) -> ast.AST:
        return self.parents[-1]

    @property
    def in_signature(self) -> bool:
        return any(isinstance(parent, ast.arguments) for parent in self.parents)

    @property
    def in_message(self) -> bool:
        """Inside what only a human reads: the wording of an error, of an assertion, of a print."""
        return any(isinstance(parent, (ast.Raise, ast.Assert)) or _is_print(parent) for parent in self.parents)

    @property
    def is_condition(self) -> bool:
        tests = isinstance(self.parent, (ast.If, ast.IfExp, ast.While)) and self.field == "test"
        return tests or (isinstance(self.parent, ast.comprehension) and self.field == "ifs")

    @property
    def in_endless_loop(self) -> bool:
        """Inside a `while True:`, where taking the way out away only makes an infinite loop."""
        return any(isinstance(parent, ast.While) and isinstance(parent.test, ast.Constant) for parent in self.parents)

    @property
    def anchor(self) -> ast.AST:
        """The node whose text is rewritten: before Python 3.12 positions inside an f-string are wrong."""
        return next((parent for parent in self.parents if isinstance(parent, ast.JoinedStr)), self.node)

    @contextmanager
    def replaced(self, new: ast.AST | None) -> Iterator[None]:
        """The tree holds the new node instead for a while (None: nothing; only where the field is a list)."""
        value = getattr(self.parent, self.field)
        changed: object = new
        if isinstance(value, list):
            assert self.index is not None
            changed = [*value[: self.index], *([] if new is None else [new]), *value[self.index + 1 :]]
        setattr(self.parent, self.field, changed)
        try:
            yield
        finally:
            setattr(self.parent, self.field, value)


def sites(definition: ast.AST, imported: frozenset[str], parents: tuple[ast.AST, ...] = ()) -> Iterator[Site]:
    """Every place below `definition`, a parent before its children."""
    parents = (*parents, definition)
    for field, value in ast.iter_fields(definition):
        if field in SKIPPED_FIELDS:
            continue
        listed = isinstance(value, list)
        for index, child in enumerate(value if listed else [value]):
            if not isinstance(child, ast.AST) or _is_text(child, definition):
                continue
            yield Site(child, parents, field, index if listed else None, imported)
            yield from sites(child, imported, parents)


def remade(node: Node, **changes: object) -> Node:
    """The node with some fields changed: a new node, without a position, around the same children."""
    return type(node)(**{**dict(ast.iter_fields(node)), **changes})


def without(items: list[Node], index: int) -> list[Node]:
    return [*items[:index], *items[index + 1 :]]


def callee(node: ast.AST) -> str:
    """The last word of what a call calls: `sum` of `x.mean().sum()`, "" of anything that is not a call by name."""
    if isinstance(node, ast.Call):
        if isinstance(node.func, ast.Attribute):
            return node.func.attr
        if isinstance(node.func, ast.Name):
            return node.func.id
    return ""


def _is_print(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"


def _is_text(child: ast.AST, parent: ast.AST) -> bool:
    """A docstring (or any bare constant), or the fixed part of an f-string (its f-string changes it)."""
    if isinstance(child, ast.Expr):
        return isinstance(child.value, ast.Constant)
    return isinstance(child, ast.Constant) and isinstance(parent, ast.JoinedStr)

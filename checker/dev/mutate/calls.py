"""Changes to calls inside expressions."""

import ast
import builtins
from collections.abc import Iterator

from checker.dev.mutate.sites import Site, callee, remade, without

SIBLINGS = (
    ("max", "min"),
    ("amax", "amin"),
    ("argmax", "argmin"),
    ("maximum", "minimum"),
    ("floor", "ceil"),
    ("mean", "sum"),
    ("zeros", "ones"),
    ("zeros_like", "ones_like"),
    ("any", "all"),
    ("train", "eval"),
    ("exp", "log"),
    ("softmax", "log_softmax"),
    ("cat", "stack"),
    ("startswith", "endswith"),
    ("lower", "upper"),
    ("MaxPool2d", "AvgPool2d"),
)
SIBLING = {name: other for pair in SIBLINGS for name, other in (pair, pair[::-1])}

SYMMETRIC = frozenset({"max", "min", "maximum", "minimum"})  # swapping their arguments changes nothing


def argument_dropped(site: Site) -> Iterator[ast.AST]:
    """The last positional argument, and each keyword."""
    node = site.node
    if isinstance(node, ast.Call):
        yield remade(node, args=node.args[:-1])
        for index in range(len(node.keywords)):
            yield remade(node, keywords=without(node.keywords, index))


def arguments_swapped(site: Site) -> Iterator[ast.AST]:
    node = site.node
    if isinstance(node, ast.Call) and callee(node) not in SYMMETRIC:
        args = node.args
        for index in range(len(args) - 1):
            first, second = args[index : index + 2]
            if not isinstance(first, ast.Starred) and not isinstance(second, ast.Starred):
                yield remade(node, args=[*args[:index], second, first, *args[index + 2 :]])


def call_removed(site: Site) -> Iterator[ast.AST]:
    """`x.detach()`, `float(x)` and `self.pool(x)` become `x`; what is made (`Linear(3, 4)`) has no stand-in."""
    node = site.node
    if not isinstance(node, ast.Call) or isinstance(site.parent, ast.Expr):
        return
    name = callee(node)
    if isinstance(node.func, ast.Attribute) and _is_object(node.func.value, site.imported):
        yield node.func.value
    elif node.args and not (isinstance(node.args[0], ast.Starred) or _only_raises_without(name)):
        yield node.args[0]


def function_swapped(site: Site) -> Iterator[ast.AST]:
    node = site.node
    if site.field != "func":  # not called here
        return
    if isinstance(node, ast.Attribute) and node.attr in SIBLING:
        yield remade(node, attr=SIBLING[node.attr])
    elif isinstance(node, ast.Name) and hasattr(builtins, SIBLING.get(node.id, "")):
        yield remade(node, id=SIBLING[node.id])


def _only_raises_without(name: str) -> bool:
    """Makes something that no argument of it could pass for."""
    return name[:1].isupper() or name in {"range", "enumerate", "zip", "open", "super"}


def _is_object(receiver: ast.expr, imported: frozenset[str]) -> bool:
    """Something with a value of its own: no module (`torch.sum`), not `self` (`self.pool(x)`), not `super()`."""
    if callee(receiver) == "super" or (isinstance(receiver, ast.Name) and receiver.id in {"self", "cls"}):
        return False
    while isinstance(receiver, ast.Attribute):
        receiver = receiver.value
    return not (isinstance(receiver, ast.Name) and receiver.id in imported)

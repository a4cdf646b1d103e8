"""Changes to whole statements."""

import ast
from collections.abc import Iterator

from checker.dev.mutate.constants import one_off
from checker.dev.mutate.expressions import ARITHMETIC
from checker.dev.mutate.sites import Site, callee, remade


def statement_removed(site: Site) -> Iterator[ast.AST]:
    """`optimizer.zero_grad()`, `losses.append(loss)`, `super().__init__()`, `raise ...`."""
    node = site.node
    if isinstance(node, (ast.Expr, ast.Delete)) or (isinstance(node, ast.Raise) and not site.in_endless_loop):
        yield ast.Pass()


def assignment_removed(site: Site) -> Iterator[ast.AST]:
    node = site.node
    if isinstance(node, (ast.Assign, ast.AugAssign)) or (isinstance(node, ast.AnnAssign) and node.value):
        yield ast.Pass()


def augmented(site: Site) -> Iterator[ast.AST]:
    """`+=` becomes `=` and `-=`."""
    node = site.node
    if isinstance(node, ast.AugAssign):
        yield ast.Assign(targets=[node.target], value=node.value)
        for swapped in ARITHMETIC.get(type(node.op), ())[:1]:
            yield remade(node, op=swapped())


def returned(site: Site) -> Iterator[ast.AST]:
    """None instead, not returning at all, and the values of a tuple in another order."""
    node = site.node
    if not isinstance(node, ast.Return):
        return
    if node.value is not None:
        yield remade(node, value=ast.Constant(value=None))
    is_last = isinstance(site.parent, (ast.FunctionDef, ast.AsyncFunctionDef)) and site.parent.body[-1] is node
    if not is_last and not site.in_endless_loop:
        yield ast.Pass()
    if isinstance(node.value, ast.Tuple):
        values = node.value.elts
        for index in range(len(values) - 1):
            swapped = [*values[:index], values[index + 1], values[index], *values[index + 2 :]]
            yield remade(node, value=remade(node.value, elts=swapped))


def condition(site: Site) -> Iterator[ast.AST]:
    """Forced: each branch taken always, or never. A `while` is never forced to go on."""
    if site.is_condition:
        if not isinstance(site.parent, ast.While):
            yield ast.Constant(value=True)
        yield ast.Constant(value=False)


def loop(site: Site) -> Iterator[ast.AST]:
    """`break` and `continue` removed or swapped, and the bounds of a range that are not literal numbers."""
    node = site.node
    if isinstance(node, (ast.Break, ast.Continue)):
        is_break = isinstance(node, ast.Break)
        if not (is_break and site.in_endless_loop):
            yield ast.Pass()
            yield ast.Continue() if is_break else ast.Break()
    elif callee(node) == "range" and isinstance(node, ast.Call):
        for index, bound in enumerate(node.args[:2]):
            for other in one_off(bound):
                yield remade(node, args=[*node.args[:index], other, *node.args[index + 1 :]])


def context(site: Site) -> Iterator[ast.AST | None]:
    """
    Without one manager of a `with`, and without a decorator.

    The body of a `with` keeps its lines and its indentation: `with torch.no_grad():` becomes `if True:`, and
    `with Writer() as writer:` becomes `if [writer := Writer()]:`, which binds the name and is always true.
    """
    node = site.node
    if site.field == "decorator_list":
        yield None
    elif isinstance(node, ast.With):
        for index, item in enumerate(node.items):
            rest = [*node.items[:index], *node.items[index + 1 :]]
            bound = item.optional_vars
            if rest and bound is None:
                yield remade(node, items=rest)
            elif bound is None:
                yield ast.If(test=ast.Constant(value=True), body=node.body, orelse=[])
            elif not rest and isinstance(bound, ast.Name):
                binding = ast.NamedExpr(target=bound, value=item.context_expr)
                yield ast.If(test=ast.List(elts=[binding], ctx=ast.Load()), body=node.body, orelse=[])

"""Changes to constants and to what holds several of them."""

import ast
from collections.abc import Iterator

from checker.dev.mutate.sites import Site, callee, remade, without

# Options that stand for one another; any other string is emptied.
OPTIONS = (
    ("mean", "sum", "none"),
    ("train", "val"),
    ("RGB", "L"),
    ("CHW", "HWC"),
    ("cpu", "cuda"),
    ("rb", "r"),
    ("wb", "w"),
)


def integer(site: Site) -> Iterator[ast.AST]:
    value = _constant(site)
    if type(value) is int:  # a bool is an int too
        yield number(value + 1)
        yield number(value - 1)


def floating(site: Site) -> Iterator[ast.AST]:
    value = _constant(site)
    if isinstance(value, float):
        if value == 0:
            yield number(1.0)
        else:
            yield number(value * 2)
            if not isinstance(site.parent, ast.UnaryOp):  # losing its minus is a mutant of the sign
                yield number(-value)


def singleton(site: Site) -> Iterator[ast.AST]:
    node = site.node
    if not isinstance(node, ast.Constant):
        return
    value = _constant(site)
    if isinstance(value, bool):
        yield ast.Constant(value=not value)
    elif node.value is None and (isinstance(site.parent, (ast.arguments, ast.keyword))):
        yield ast.Constant(value=0)


def string(site: Site) -> Iterator[ast.AST]:
    node = site.node
    if site.in_message:
        return
    if isinstance(node, ast.JoinedStr):
        yield ast.Constant(value="")
        for index, part in enumerate(node.values):
            if isinstance(part, ast.Constant) and len(node.values) > 1:
                yield remade(node, values=without(node.values, index))
    elif isinstance(value := _constant(site), str):
        group = next((group for group in OPTIONS if value in group), ("", value or "changed"))
        yield from (ast.Constant(value=other) for other in group if other != value)


def element(site: Site) -> Iterator[ast.AST]:
    """`Compose([Resize(4), ToTensor()])` without one of its steps; a Sequential is a list in all but name."""
    node = site.node
    if isinstance(node, (ast.List, ast.Set)) and isinstance(getattr(node, "ctx", ast.Load()), ast.Load):
        if isinstance(node, ast.List) or len(node.elts) > 1:  # a set without elements cannot be written
            yield from (remade(node, elts=without(node.elts, index)) for index in range(len(node.elts)))
    elif isinstance(node, ast.Dict):
        for index in range(len(node.keys)):
            keys = [*node.keys[:index], *node.keys[index + 1 :]]
            yield remade(node, keys=keys, values=without(node.values, index))
    elif isinstance(node, ast.Call) and callee(node) == "Sequential":
        yield from (remade(node, args=without(node.args, index)) for index in range(len(node.args)))


def slices(site: Site) -> Iterator[ast.AST]:
    """Each part left out; a bound that is not a number (those have their own mutants) one more and one less."""
    node = site.node
    if isinstance(node, ast.Slice):
        for name, part in ast.iter_fields(node):
            if isinstance(part, ast.expr):
                yield remade(node, **{name: None})
                if name != "step":
                    yield from (remade(node, **{name: bound}) for bound in one_off(part))


def one_off(node: ast.expr) -> Iterator[ast.expr]:
    """The expression plus one and minus one; nothing for a literal number, which has mutants of its own."""
    literal = node.operand if isinstance(node, ast.UnaryOp) else node
    if not isinstance(literal, ast.Constant):
        for op in (ast.Add(), ast.Sub()):
            yield ast.BinOp(left=node, op=op, right=number(1))


def number(value: int | float) -> ast.expr:
    """A number as the parser reads it: there are no negative literals."""
    if value < 0:
        return ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=-value))
    return ast.Constant(value=value)


def _constant(site: Site) -> object:
    """The constant at this site; None where there is none or where it is what keeps a `while True:` going."""
    keeps_going = isinstance(site.parent, ast.While)
    return site.node.value if isinstance(site.node, ast.Constant) and not keeps_going else None

"""Changes to operators and their operands."""

import ast
from collections.abc import Iterator

from checker.dev.mutate.sites import Site, remade, without

ARITHMETIC: dict[type[ast.operator], tuple[type[ast.operator], ...]] = {
    ast.Add: (ast.Sub, ast.Mult),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div, ast.Add),
    ast.Div: (ast.Mult, ast.FloorDiv),
    ast.FloorDiv: (ast.Div, ast.Mult),
    ast.Mod: (ast.FloorDiv, ast.Mult),
    ast.Pow: (ast.Mult,),
    ast.MatMult: (ast.Mult,),
    ast.BitAnd: (ast.BitOr,),
    ast.BitOr: (ast.BitAnd,),
}

# The opposite, and the neighbours that differ in the equal case only.
COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq, ast.LtE, ast.GtE),
    ast.NotEq: (ast.Eq, ast.Lt, ast.Gt),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}


def arithmetic(site: Site) -> Iterator[ast.AST]:
    node = site.node
    if isinstance(node, ast.BinOp):
        for swapped in ARITHMETIC.get(type(node.op), ()):
            yield remade(node, op=swapped())


def operand(site: Site) -> Iterator[ast.AST]:
    """`n + 2 * padding` without the padding, `a and b` without the a."""
    node = site.node
    if isinstance(node, ast.BinOp):
        yield node.left
        yield node.right
    elif isinstance(node, ast.BoolOp):
        for index in range(len(node.values)):
            rest = without(node.values, index)
            yield rest[0] if len(rest) == 1 else remade(node, values=rest)


def comparison(site: Site) -> Iterator[ast.AST]:
    node = site.node
    if isinstance(node, ast.Compare):
        for index, op in enumerate(node.ops):
            for swapped in COMPARISONS[type(op)]:
                yield remade(node, ops=[*node.ops[:index], swapped(), *node.ops[index + 1 :]])


def boolean(site: Site) -> Iterator[ast.AST]:
    node = site.node
    if isinstance(node, ast.BoolOp):
        yield remade(node, op=ast.Or() if isinstance(node.op, ast.And) else ast.And())


def negation(site: Site) -> Iterator[ast.AST]:
    node = site.node
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield node.operand
    elif site.is_condition and isinstance(node, ast.expr) and not _has_opposite(node):
        yield ast.UnaryOp(op=ast.Not(), operand=node)


def sign(site: Site) -> Iterator[ast.AST]:
    node = site.node
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.USub, ast.Invert)):
        yield node.operand


def _has_opposite(node: ast.expr) -> bool:
    """A comparison, whose opposite is among its own mutants, or a constant, whose opposite is the condition forced."""
    return isinstance(node, ast.Constant) or (isinstance(node, ast.Compare) and len(node.ops) == 1)

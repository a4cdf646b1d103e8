"""Python source texts: parsed without a warning, their lines, what a statement defines. Runs nothing of them."""

from __future__ import annotations

import ast
import io
import sys
import warnings
from contextlib import suppress

BOM = "\ufeff"


class Unreadable(Exception):
    """Python cannot read the text. `line` and `column` are where, from 1, and 0 where it does not say."""

    def __init__(self, line: int, column: int = 0, reason: str = "") -> None:
        super().__init__(f"line {line}")
        self.line = line
        self.column = column
        self.reason = reason  # in Python's own words


def parsed(text: str | bytes) -> ast.Module:
    """The syntax tree, without a warning on anybody's screen. Raises Unreadable."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of "\d" in a string, to which this is not the place to say something
            tree = ast.parse(text.removeprefix(BOM) if isinstance(text, str) else text)
            if sys.version_info < (3, 11):  # its parser counts no levels: the compiler does
                with suppress(SyntaxError):
                    compile(tree, "", "exec")
            return tree
    except SyntaxError as error:
        raise Unreadable(error.lineno or 0, error.offset or 0, str(error.msg)) from None
    except (ValueError, RecursionError, MemoryError):  # a NUL; brackets nested too deeply
        raise Unreadable(0, reason="too deeply nested") from None


def lines(text: str) -> list[str]:
    """As Python counts them, each with its end: a form feed does not end a line."""
    return list(io.StringIO(text, newline=""))


def defined_names(statement: ast.stmt) -> list[str]:
    """What a statement at the top level defines; an import is not a definition."""
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return [statement.name]
    if not isinstance(statement, (ast.Assign, ast.AnnAssign, ast.AugAssign)):
        return []
    targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
    return [node.id for target in targets for node in ast.walk(target) if isinstance(node, ast.Name)]


def first_line(statement: ast.stmt) -> int:
    """That of its first decorator, where it has one."""
    decorators: list[ast.expr] = getattr(statement, "decorator_list", [])
    return min([statement.lineno, *(decorator.lineno for decorator in decorators)])


def is_text(node: ast.AST) -> bool:
    """Whether a statement is nothing but a string, as a docstring is."""
    value = node.value if isinstance(node, ast.Expr) else None
    return isinstance(value, ast.Constant) and isinstance(value.value, str)

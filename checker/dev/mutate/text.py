"""Writing a changed node back into the source, and leaving every other character where it was."""

import ast
import re
from collections.abc import Iterator
from itertools import accumulate, product

from checker.dev.mutate.sites import Site

ATOMS = (ast.Name, ast.Constant, ast.Call, ast.Attribute, ast.Subscript, ast.List, ast.Dict, ast.Starred, ast.Slice)
HEADER_END = re.compile(rb"(?:[\s),]|#[^\n]*\n)*:")  # what may follow the last manager of a `with`
PLACEHOLDER = re.compile("\0([0-9]+)\0")  # no source file holds a NUL


class MutantSource:
    """A text and the offsets of its nodes. The parser counts columns in bytes, so the text is held in bytes."""

    def __init__(self, text: str) -> None:
        self.data = text.encode()
        self.starts = [0, *accumulate(len(line) + 1 for line in self.data.split(b"\n"))]

    def span(self, node: ast.AST) -> tuple[int, int]:
        """Where the node begins and ends, in bytes."""
        assert isinstance(node, (ast.expr, ast.stmt)) and node.end_lineno and node.end_col_offset is not None
        return (
            self.starts[node.lineno - 1] + node.col_offset,
            self.starts[node.end_lineno - 1] + node.end_col_offset,
        )

    def segment(self, node: ast.AST) -> str:
        start, end = self.span(node)
        return self.data[start:end].decode()

    def spliced(self, span: tuple[int, int], new: str, *, keep_lines: bool) -> str:
        """The text with one span changed; lines that the change lost come back as empty ones below it."""
        start, end = span
        lost = self.data[start:end].count(b"\n") - new.count("\n") if keep_lines else 0
        line_end = self.data.find(b"\n", end)
        line_end = len(self.data) if line_end < 0 else line_end
        changed = self.data[:start] + new.encode() + self.data[end:line_end]
        return (changed + b"\n" * lost + self.data[line_end:]).decode()


def rewritten(source: MutantSource, site: Site, new: ast.AST | None) -> Iterator[str]:
    """
    Ways to write the change, the plainest first; call it while the site is replaced in the tree.

    Whether an operand needs parentheses, or an empty line may follow, depends on what surrounds it: the caller takes
    the first text that the parser reads as the changed tree.
    """
    span = _span(source, site, new)
    for keep_lines, outer, inner in product((True, False), (False, True), (False, True)):
        text = _written(source, site, new, parenthesize=inner)
        yield source.spliced(span, f"({text})" if outer else text, keep_lines=keep_lines)


def _span(source: MutantSource, site: Site, new: ast.AST | None) -> tuple[int, int]:
    start, end = source.span(site.anchor)
    if new is None:  # a decorator
        return source.data.rindex(b"@", 0, start), end
    if isinstance(site.node, ast.With):
        last = site.node.items[-1]
        header = HEADER_END.match(source.data, source.span(last.optional_vars or last.context_expr)[1])
        assert header is not None, f"no end of the with statement in line {site.node.lineno}"
        return start, header.end()
    return start, end


def _written(source: MutantSource, site: Site, new: ast.AST | None, *, parenthesize: bool) -> str:
    if new is None:
        return ""
    if site.anchor is not site.node:
        return ast.unparse(site.anchor)
    if isinstance(new, ast.JoinedStr):
        return ast.unparse(new)
    kept: list[str] = []

    def shell(node: ast.AST) -> ast.AST:
        """The new node with a placeholder for every expression that the source already has."""
        if isinstance(node, ast.expr) and hasattr(node, "lineno"):
            segment = source.segment(node)
            kept.append(f"({segment})" if parenthesize and not isinstance(node, ATOMS) else segment)
            return ast.Name(id=f"\0{len(kept) - 1}\0", ctx=ast.Load())
        fields: dict[str, object] = {}
        for field, value in ast.iter_fields(node):
            if isinstance(value, list):  # of a statement with a body only the header is written
                items = [] if field == "body" else value
                fields[field] = [shell(item) if isinstance(item, ast.AST) else item for item in items]
            else:
                fields[field] = shell(value) if isinstance(value, ast.AST) else value
        return type(node)(**fields)

    text = ast.unparse(ast.fix_missing_locations(shell(new)))
    return PLACEHOLDER.sub(lambda match: kept[int(match[1])], text)

"""What stands at the top level of a source text, block by block: definitions, imports, the rest. Runs nothing of it."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.source.parsing import BOM, defined_names, first_line, is_text, lines, parsed

DOCSTRING, MAIN = "module docstring", "if __name__"  # keys that no name can be
Import = ast.Import | ast.ImportFrom


@dataclass(frozen=True)
class Block:
    """Whole lines: the statements on them, the comment that touches the first, indented comments after the last."""

    statements: tuple[ast.stmt, ...]
    keys: tuple[str, ...]  # what it defines
    start: int  # with `end` a slice of the lines, from 0
    end: int
    text: str  # with plain line ends, without spaces at the ends of lines

    @property
    def is_prologue(self) -> bool:
        return all(isinstance(node, Import) or DOCSTRING in self.keys for node in self.statements)


class TopLevel:
    """A readable text; raises Unreadable."""

    def __init__(self, text: str) -> None:
        self.lines = lines(text.removeprefix(BOM))
        self.statements = parsed(text).body
        self.blocks = [self._block(group) for group in _on_shared_lines(self.statements)]
        self.by_key = {key: block for block in self.blocks for key in block.keys}

    @property
    def prologue_end(self) -> int:
        """The line after the docstring and the imports; where there are none, the line of what comes first."""
        end = self.blocks[0].start if self.blocks else len(self.lines)
        for block in self.blocks:
            if not block.is_prologue:
                break
            end = block.end
        return end

    @property
    def docstring_end(self) -> int:
        """Where `from __future__` has its place."""
        first = self.blocks[0] if self.blocks else None
        return self.prologue_end if first is None else first.end if DOCSTRING in first.keys else first.start

    def lead(self, block: Block) -> list[str]:
        """The lines between `block` and the one before."""
        place = self.blocks.index(block)
        return self.lines[self.blocks[place - 1].end : block.start] if place else []

    def _block(self, statements: Sequence[ast.stmt]) -> Block:
        start, end = first_line(statements[0]) - 1, statements[-1].end_lineno or 0
        while start and self.lines[start - 1].startswith("#") and not self.lines[start - 1].startswith("#!"):
            start -= 1
        while end < len(self.lines) and self.lines[end][:1].isspace() and self.lines[end].lstrip().startswith("#"):
            end += 1
        keys = [DOCSTRING] if statements[0] is self.statements[0] and is_text(statements[0]) else []
        keys += [key for statement in statements for key in _keys(statement)]
        return Block(tuple(statements), tuple(keys), start, end, plain(self.lines[start:end]))


def plain(some: Sequence[str]) -> str:
    """Lines to compare: how they end makes no difference."""
    return "\n".join(line.rstrip() for line in some)


def used_names(statements: Sequence[ast.stmt]) -> set[str]:
    return {node.id for statement in statements for node in ast.walk(statement) if isinstance(node, ast.Name)}


def imports(statements: Sequence[ast.stmt]) -> Iterator[Import]:
    """The import statements, also those inside `if` and `try`."""
    for statement in statements:
        if isinstance(statement, Import):
            yield statement
        for part in ("body", "orelse", "finalbody") if isinstance(statement, (ast.If, ast.Try)) else ():
            yield from imports(getattr(statement, part, []))


def brought(statement: Import, alias: ast.alias) -> str:
    """The name that the import brings; `import a.b` brings more than `import a`."""
    return f"{statement.module}.*" if isinstance(statement, ast.ImportFrom) and alias.name == "*" else _bound(alias)


def _bound(alias: ast.alias) -> str:
    return alias.asname or alias.name


def _on_shared_lines(statements: Sequence[ast.stmt]) -> list[list[ast.stmt]]:
    """`a = 1; b = 2` cannot be taken apart by lines."""
    groups: list[list[ast.stmt]] = []
    for statement in statements:
        if groups and first_line(statement) <= (groups[-1][-1].end_lineno or 0):
            groups[-1].append(statement)
        else:
            groups.append([statement])
    return groups


def _keys(statement: ast.stmt) -> list[str]:
    if not isinstance(statement, ast.AugAssign) and (names := defined_names(statement)):
        return names
    if isinstance(statement, ast.If) and "__name__" in used_names([ast.Expr(statement.test)]):
        return [MAIN]
    return []

"""A learner's file and a newer kit: what they did not touch becomes new, what they wrote stays. Texts in, text out."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from checker.source.parsing import BOM, Unreadable
from checker.source.top_level import DOCSTRING, MAIN, Block, Import, TopLevel, brought, imports, used_names


class Change(Enum):
    """What became of one definition."""

    UPDATED = "updated"  # untouched by the learner, so it is the new one now
    ADDED = "added"
    REMOVED = "removed"  # the new stub lacks it, and nothing was done with it
    KEPT = "kept"  # the new stub lacks it, but the learner wrote or uses it
    CONFLICT = "conflict"  # both changed it: the learner's stays
    UNREADABLE = "unreadable"  # not Python: nothing was merged


@dataclass(frozen=True)
class Note:
    """One thing to tell; `name` is empty where it is about the whole file."""

    change: Change
    name: str = ""


@dataclass(frozen=True)
class Merged:
    text: str
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class _Edit:
    """`new` comes in the place of the lines from `start` to `end`."""

    start: int
    end: int
    new: Sequence[str]


def merge(old: str, new: str, mine: str) -> Merged:
    """`mine`, which was made from the stub `old`, brought up to the stub `new`. Merging again changes nothing more."""
    try:
        merged = _Merge(TopLevel(old), TopLevel(new), TopLevel(mine)).merged(mine)
    except Unreadable:
        return Merged(mine, (Note(Change.UNREADABLE),))
    if mine == old.replace("\n", end := "\r\n" if "\r\n" in mine else "\n"):
        return replace(merged, text=new.replace("\n", end))  # also what stands between the definitions
    return merged


class _Merge:
    """One run; `mine` stays as it is until all edits are known."""

    def __init__(self, old: TopLevel, new: TopLevel, mine: TopLevel) -> None:
        self.old, self.new, self.mine = old, new, mine
        self.notes: list[Note] = []
        self.edits: list[_Edit] = []
        self.came: list[ast.stmt] = []  # statements of the new stub that are in the result

    def merged(self, text: str) -> Merged:
        self._definitions()
        self._removals()
        self.edits[:0] = self._imports()
        bom = BOM if text.startswith(BOM) else ""
        return Merged(bom + self._edited("\r\n" if "\r\n" in text else "\n"), tuple(self.notes))

    def _definitions(self) -> None:
        """What the new stub has; something new stands after what comes before it there."""
        place = self.mine.prologue_end
        for block in self.new.blocks:
            if not block.keys:
                continue
            name = block.keys[0]
            before, present = self.old.by_key.get(name), self.mine.by_key.get(name)
            if present is not None:
                place = self._behind(present)
            if before is None and present is None and name != DOCSTRING:
                self.edits.append(_Edit(place, place, self._spaced(block, place)))
                self._come(Change.ADDED, block)
            elif (before is not None and before.text == block.text) or (present and present.text == block.text):
                continue
            elif before is not None and present is not None and present.text == before.text:
                self.edits.append(_Edit(present.start, present.end, self.new.lines[block.start : block.end]))
                self._come(Change.UPDATED, block)
            else:
                self._note(Change.CONFLICT, name)

    def _behind(self, block: Block) -> int:
        """Where what follows `block` goes: what `if __name__` runs has to stand above it."""
        main = self.mine.by_key.get(MAIN)
        place = max(block.end, self.mine.prologue_end)
        return place if main is None or block is main else min(place, main.start)

    def _removals(self) -> None:
        """What the new stub lacks goes, unless it was changed or what stays needs it."""
        gone = {name: present for name in self.old.by_key
                if name not in self.new.by_key and (present := self.mine.by_key.get(name))}  # fmt: skip
        leaving = self._leaving(list(gone.values()))
        for name, present in gone.items():
            if present not in leaving:
                self._note(Change.KEPT, name)
            elif name == present.keys[0]:
                start = present.start
                while start and not self.mine.lines[start - 1].strip():
                    start -= 1
                self.edits.append(_Edit(start, present.end, ()))
                self._note(Change.REMOVED, name)

    def _leaving(self, candidates: Sequence[Block]) -> list[Block]:
        """Those that nobody needs; one may be needed by another only, which leaves first."""
        replaced = {edit.start for edit in self.edits if edit.end > edit.start}
        staying = [block for block in self.mine.blocks if block.start not in replaced]
        leaving: list[Block] = []
        while True:
            unneeded = [block for block in candidates if block in staying and self._is_unneeded(block, staying)]
            if not unneeded:
                return leaving
            leaving.append(unneeded[0])
            staying.remove(unneeded[0])

    def _is_unneeded(self, block: Block, staying: Sequence[Block]) -> bool:
        before = self.old.by_key.get(block.keys[0])
        others = [node for other in staying if other is not block for node in other.statements]
        unchanged = before is not None and before.text == block.text
        return unchanged and not used_names([*others, *self.came]) & {*block.keys}

    def _come(self, change: Change, block: Block) -> None:
        self.came += block.statements
        self._note(change, block.keys[0])

    def _note(self, change: Change, name: str) -> None:
        if name not in (DOCSTRING, MAIN):
            self.notes.append(Note(change, name))

    def _spaced(self, block: Block, place: int) -> list[str]:
        """The block as it stands in the new stub, with the lines before it, and empty lines where it needs some."""
        lead, here = self.new.lead(block), self.mine.lines
        first = not place or not here[place - 1].strip()
        while first and lead and not lead[0].strip():
            lead = lead[1:]
        air = ["\n"] * 2 if place < len(here) and here[place].strip() else []
        return [*lead, *self.new.lines[block.start : block.end], *air]

    def _imports(self) -> Iterator[_Edit]:
        """Those of the new stub that are new or needed now, and that the learner lacks."""
        known = {brought(node, alias) for node in imports(self.old.statements) for alias in node.names}
        have = {brought(node, alias) for node in imports(self.mine.statements) for alias in node.names}
        have |= self.mine.by_key.keys()
        needed = used_names(self.came)
        for node in imports(self.new.statements):
            lacking = [
                alias
                for alias in node.names
                if (name := brought(node, alias)) not in have and (name not in known or name.split(".")[0] in needed)
            ]
            if lacking:
                future = isinstance(node, ast.ImportFrom) and node.module == "__future__"
                yield self._import(_only(node, lacking), self.mine.docstring_end if future else self.mine.prologue_end)

    def _import(self, node: Import, place: int) -> _Edit:
        """A line of its own, with an empty line between it and what is not an import."""
        around = [block for block in self.mine.blocks if isinstance(block.statements[0], Import)]
        above = any(block.end == place and DOCSTRING in block.keys for block in self.mine.blocks)
        below = not around and place < len(self.mine.lines) and bool(self.mine.lines[place].strip())
        return _Edit(place, place, ["\n"] * above + [ast.unparse(node) + "\n"] + ["\n"] * below)

    def _edited(self, end: str) -> str:
        result: list[str] = []
        cursor = 0
        for edit in sorted(self.edits, key=lambda edit: edit.start):  # in the order found where the place is the same
            result += self.mine.lines[cursor : edit.start]
            if edit.new and result and not result[-1].endswith(("\n", "\r")):
                result[-1] += end
            result += [line.rstrip("\r\n") + end for line in edit.new]
            cursor = max(cursor, edit.end)
        return "".join([*result, *self.mine.lines[cursor:]])


def _only(node: Import, aliases: list[ast.alias]) -> Import:
    if isinstance(node, ast.ImportFrom):
        return ast.ImportFrom(module=node.module, names=aliases, level=node.level)
    return ast.Import(names=aliases)

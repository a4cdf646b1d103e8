"""TOML, changed in one place: whatever is not the value itself, comments and layout included, stays byte for byte."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from checker.source import toml

Path = tuple[str | int, ...]  # ("tasks", 3, "title", "en"): keys, and places in arrays

_SPACE = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_KEY = re.compile(r"""[ \t]*("(?:\\.|[^"\\\n])*"|'[^'\n]*'|[A-Za-z0-9_-]+)[ \t]*""")
_STRING = re.compile(r'''"""(?:\\[\s\S]|[^\\])*?""""{0,2}|\'\'\'[\s\S]*?\'\'\'\'{0,2}|"(?:\\.|[^"\\\n])*"|'[^'\n]*\'''')
_BARE = re.compile(r"[^,\]}#\n]+")  # a number, a date, true
_QUOTE = re.compile(r'(?<="")"|"\Z')  # that would end a multi-line string, or run into what does
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True)
class Value:
    """Where a value stands in the text, and the last part of its key."""

    start: int
    end: int
    line: int  # where the whole key begins
    key: int  # where its last part begins
    inline: bool  # in {...}


def values(text: str) -> Mapping[Path, Value]:
    """Every value of a text that is valid TOML, tables and arrays among them only where they stand in a value."""
    return _Scanner(text).scan()


def with_text(text: str, path: Path, new: str, *, beside: Path) -> str:
    """`text` with the string `new` at `path`: in place of the old one, or else right behind the one at `beside`.

    Raises ValueError, with a sentence, where neither is there.
    """
    found, newline = values(text), "\r\n" if "\r\n" in text else "\n"
    if path in found:
        old = found[path]
        changed = text[: old.start] + _like(text[old.start : old.end], new, newline) + text[old.end :]
    elif beside not in found:
        raise ValueError(f"there is no {beside[-1]} to put {path[-1]} beside")
    else:
        changed = _added(text, found[beside], str(path[-1]), new, newline)
    _check(text, changed, path, new)
    return changed


def one_line(text: str) -> str:
    """`text` as a basic string."""
    return '"' + _escaped(text).replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t") + '"'


def several_lines(text: str, *, newline_first: bool = False) -> str:
    """`text` as a multi-line basic string; the newline after the quotes does not belong to it."""
    inside = _QUOTE.sub('\\\\"', _escaped(text))
    return '"""' + "\n" * (newline_first or inside.startswith("\n")) + inside + '"""'


def _escaped(text: str) -> str:
    return _CONTROL.sub(lambda found: f"\\u{ord(found[0]):04x}", text.replace("\\", "\\\\"))


def _like(old: str, new: str, newline: str) -> str:
    """A value for `new`, written as the old one was, where that is possible."""
    if old.startswith(('"""', "'''")) or "\n" in new:
        first = old[3:].startswith(("\n", "\r\n")) if old.startswith(('"""', "'''")) else False
        return several_lines(new, newline_first=first).replace("\n", newline)
    if old.startswith("'") and "'" not in new and not _CONTROL.search(new):
        return f"'{new}'"
    return one_line(new)


def _added(text: str, neighbour: Value, name: str, new: str, newline: str) -> str:
    value = _like(text[neighbour.start : neighbour.end], new, newline)
    key = text[neighbour.line : neighbour.key] + name
    if neighbour.inline:
        return text[: neighbour.end] + f", {key} = {value}" + text[neighbour.end :]
    end = text.find("\n", neighbour.end)
    if end == -1:
        return text + newline + f"{key} = {value}"
    return text[: end + 1] + f"{key} = {value}" + newline + text[end + 1 :]


def _check(before: str, after: str, path: Path, new: str) -> None:
    """Nothing but that value has changed, as the reader of TOML sees it."""
    expected = toml.loads(before)
    table = expected
    for part in path[:-1]:
        table = table[part]  # type: ignore[index]
    table[path[-1]] = new  # type: ignore[index]
    if toml.loads(after) != expected:
        raise ValueError(f"{'.'.join(map(str, path))} cannot be changed without changing something else")


class _Scanner:
    """Walks once through a text that `toml.loads` has accepted: so it need not notice what is wrong."""

    def __init__(self, text: str) -> None:
        self._text, self._at = text, 0
        self._found: dict[Path, Value] = {}
        self._last: dict[Path, int] = {}  # of each array of tables, the place that is being filled

    def scan(self) -> Mapping[Path, Value]:
        table: Path = ()
        while self._goes_on():
            if self._text[self._at] == "[":
                table = self._header()
            else:
                self._pair(table, inline=False)
        return self._found

    def _goes_on(self) -> bool:
        """Whether there is more behind the spaces and comments."""
        self._at = self._match(_SPACE).end()
        return self._at < len(self._text)

    def _match(self, pattern: re.Pattern[str]) -> re.Match[str]:
        found = pattern.match(self._text, self._at)
        if found is None:
            raise ValueError(f"cannot read this at character {self._at}")
        return found

    def _header(self) -> Path:
        brackets = 2 if self._text.startswith("[[", self._at) else 1
        self._at += brackets
        keys, _ = self._keys()
        self._at += brackets
        path: Path = ()
        for key in keys[:-1]:
            path = self._entered((*path, key))
        path = (*path, keys[-1])
        if brackets == 2:
            self._last[path] = self._last.get(path, -1) + 1
        return self._entered(path)

    def _entered(self, path: Path) -> Path:
        return (*path, self._last[path]) if path in self._last else path

    def _keys(self) -> tuple[list[str], int]:
        """The parts of a dotted key, and where the last one begins."""
        parts: list[str] = []
        while True:
            found = self._match(_KEY)
            parts.append(found[1] if found[1][0] not in "\"'" else str(toml.loads(f"key = {found[1]}")["key"]))
            self._at = found.end()
            if not self._text.startswith(".", self._at):
                return parts, found.start(1)
            self._at += 1

    def _pair(self, table: Path, *, inline: bool) -> None:
        line = self._at
        keys, key = self._keys()
        self._at += 1  # the sign =
        self._at = self._match(re.compile(r"[ \t]*")).end()
        start, path = self._at, (*table, *keys)
        self._value(path)
        self._found[path] = Value(start, self._at, line, key, inline)

    def _value(self, path: Path) -> None:
        sign = self._text[self._at]
        if sign in "\"'":
            self._at = self._match(_STRING).end()
        elif sign == "[":
            self._elements(path)
        elif sign == "{":
            self._inline_table(path)
        else:
            self._at = self._match(_BARE).end()

    def _elements(self, path: Path) -> None:
        self._at += 1
        place = 0
        while self._goes_on() and self._text[self._at] != "]":
            start = self._at
            here = (*path, place)
            self._value(here)
            self._found[here] = Value(start, self._at, start, start, inline=True)
            place += 1
            self._comma()
        self._at += 1

    def _inline_table(self, path: Path) -> None:
        self._at += 1
        while self._goes_on() and self._text[self._at] != "}":
            self._pair(path, inline=True)
            self._comma()
        self._at += 1

    def _comma(self) -> None:
        if self._goes_on() and self._text[self._at] == ",":
            self._at += 1

"""The fields of a module's docstring, `en:` and `zh:`, one of them changed; the rest of the file stays as it was."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping

from rich.cells import cell_len

from checker.course import LANGUAGES
from checker.course.gallery import CHINESE, FIELD, fields_of, joined

WIDTH = 120  # cells
_QUOTES = re.compile("""([A-Za-z]*)(\"{3}|'{3}|"|')""")
_NO_BEGINNING = "，。、；：？！）》」』”’…"
_NO_END = "（《「『“‘"


def fields(source: str) -> Mapping[str, str]:
    """The fields of the docstring of the module `source`; one without any is English, as for the gallery."""
    docstring = ast.get_docstring(ast.parse(source)) or ""
    return fields_of(docstring) or {LANGUAGES[0]: joined(docstring)}


def with_field(source: str, name: str, text: str, *, beside: str) -> str:
    """`source` with `name: text` in its docstring, in place of the old field or right behind the field `beside`.

    Raises ValueError, with a sentence, where the docstring has no such fields or cannot hold the text.
    """
    start, end = _docstring(source)
    quotes = _QUOTES.match(source, start)
    assert quotes is not None
    prefix, mark = quotes[1].lower(), quotes[2]
    body = source[quotes.end() : end - len(mark)]
    spans = _spans(body)
    if name not in spans and beside not in spans:
        raise ValueError(f"the docstring has no field {beside}:, so {name}: has no place in it")
    newline = "\r\n" if "\r\n" in source else "\n"
    lines = newline.join(wrapped(f"{name}: ", _written(text, prefix, mark)))
    if name in spans:
        first, last = spans[name]
        changed = body[:first] + lines + body[last:]
    else:
        last = spans[beside][1]
        changed = body[:last] + newline + lines + body[last:]
    whole = source[: quotes.end()] + changed + source[end - len(mark) :]
    _check(source, whole, name, text)
    return whole


def wrapped(head: str, text: str) -> list[str]:
    """`head` and `text` on lines of at most WIDTH cells, so that `joined` makes one line of the text again.

    A line ends at a space between two words, or beside a Chinese character where there is no space.
    """
    lines, begin, last, room = [], 0, 0, WIDTH - cell_len(head)
    for end in (*_breaks(text), len(text)):
        if last > begin and cell_len(text[begin:end]) > room:
            lines.append(text[begin:last])
            begin, room = last + (text[last] == " "), WIDTH
        last = end
    lines.append(text[begin:])
    return [head + lines[0], *lines[1:]]


def _breaks(text: str) -> list[int]:
    """Where a line may end."""
    found = []
    for place in range(1, len(text)):
        before, after = text[place - 1], text[place]
        if FIELD.match(text[place:].lstrip()):  # it would begin a field of its own
            continue
        if after == " ":
            if not (_chinese(before) or _chinese(text[place + 1 : place + 2])):
                found.append(place)
        elif before != " " and (_chinese(before) or _chinese(after)) and _may_part(before, after):
            found.append(place)
    return found


def _may_part(before: str, after: str) -> bool:
    """Chinese lines do not begin with a comma, nor end with an opening bracket."""
    return before not in _NO_END and after not in _NO_BEGINNING


def _chinese(character: str) -> bool:
    return re.fullmatch(CHINESE, character) is not None


def _docstring(source: str) -> tuple[int, int]:
    """Where the docstring's literal begins and ends."""
    body = ast.parse(source).body
    node = body[0].value if body and isinstance(body[0], ast.Expr) else None
    if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
        raise ValueError("the file has no docstring")
    assert node.end_lineno is not None and node.end_col_offset is not None
    return _offset(source, node.lineno, node.col_offset), _offset(source, node.end_lineno, node.end_col_offset)


def _offset(source: str, line: int, column: int) -> int:
    """From the line and the byte, as `ast` counts, to the character."""
    lines = source.split("\n")
    return sum(len(one) + 1 for one in lines[: line - 1]) + len(lines[line - 1].encode()[:column].decode())


def _spans(body: str) -> dict[str, tuple[int, int]]:
    """Where each field begins and where its text ends, without the space behind it."""
    heads = list(FIELD.finditer(body))
    ends = (*(head.start() for head in heads[1:]), len(body))
    return {head[1]: (head.start(), len(body[:end].rstrip())) for head, end in zip(heads, ends, strict=False)}


def _written(text: str, prefix: str, mark: str) -> str:
    """As it stands in the source."""
    if "r" in prefix:
        return text
    text = text.replace("\\", "\\\\").replace(mark, "\\" + mark)
    return text[:-1] + "\\" + text[-1] if text.endswith(mark[0]) else text


def _check(before: str, after: str, name: str, text: str) -> None:
    """The field says what it should, and nothing else has changed."""
    expected = {**fields(before), name: joined(text)}
    try:
        same_code = _code(before) == _code(after)
        same_fields = fields(after) == expected
    except SyntaxError:
        same_code = same_fields = False
    if not (same_code and same_fields):
        raise ValueError(f"the docstring cannot hold this text as its {name}:")


def _code(source: str) -> str:
    """All but the docstring."""
    return ast.dump(ast.Module(ast.parse(source).body[1:], []))

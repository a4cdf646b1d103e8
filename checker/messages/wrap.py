"""Lines of a given width. Chinese may break between any two characters, but no line starts with a comma."""

from __future__ import annotations

import re

from rich.cells import cell_len
from rich.text import Text

_WIDE = "\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff"
_OPENING = "（【《「『“‘［｛"
_CLOSING = "）】》」』”’］｝，。、；：？！…"
_PROSE = re.compile(rf"\s*[{_OPENING}]*(?:[{_WIDE}]|[^\s{_WIDE}{_OPENING}{_CLOSING}]+)?[{_CLOSING}]*\s*")
# A call is broken only between its arguments, never inside a string: so that it can still be pasted.
_CODE = re.compile(r"""(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\S)+\s*|\s+""")
_RUNNING = re.compile(r"\S")
_ITEM = re.compile(r"[-*] |\d+\. ")
_ANY_WIDE = f"{_WIDE}{_OPENING}{_CLOSING}"
_BETWEEN_WIDE = re.compile(rf"(?<=[{_ANY_WIDE}]) (?=[{_ANY_WIDE}])")  # a break in Chinese leaves no space


def wrap(text: Text, width: int, *, code: bool = False, indent: int = 0) -> list[Text]:
    """`text` as lines of at most `width` cells; lines after the first are indented by `indent`."""
    lines: list[Text] = []
    for paragraph in text.split("\n", allow_blank=True):
        pieces = list(paragraph.divide(breaks(paragraph.plain, width - indent, code=code)))
        for piece in pieces:
            piece.rstrip()
            lines.append(Text(" " * indent).append_text(piece) if lines and indent else piece)
    return lines


def reflow(text: str) -> str:
    """Paragraphs whose author broke the lines, as one line each; indented lines (code, drawings) and lists stay."""
    lines: list[str] = []
    for line in text.strip("\n").splitlines():
        goes_on = lines and _RUNNING.match(lines[-1]) and _RUNNING.match(line) and not _ITEM.match(line)
        if goes_on:
            lines[-1] += " " + line
        else:
            lines.append(line)
    return close_up(Text("\n".join(lines))).plain


def close_up(text: Text) -> Text:
    """`text` without the spaces that line breaks left between Chinese characters."""
    for match in reversed(list(_BETWEEN_WIDE.finditer(text.plain))):
        text = text[: match.start()].append_text(text[match.end() :])
    return text


def breaks(text: str, width: int, *, code: bool = False) -> list[int]:
    """The offsets at which the lines of `text`, `width` cells each, begin, but for the first."""
    offsets: list[int] = []
    used = 0
    for piece in (_CODE if code else _PROSE).finditer(text):
        if used and used + cell_len(piece[0].rstrip()) > width:
            offsets.append(piece.start())
            used = 0
        for place, char in enumerate(piece[0].rstrip(), start=piece.start()):
            if used + cell_len(char) > width:  # one piece that is longer than a line
                offsets.append(place)
                used = 0
            used += cell_len(char)
        used += len(piece[0]) - len(piece[0].rstrip())
    return offsets


def shorten(text: Text, width: int, ellipsis: str) -> Text:
    """`text` as one line of at most `width` cells, cut with `ellipsis` where it is longer."""
    line = text.split("\n", allow_blank=True)[0]
    if len(line) == len(text) and line.cell_len <= width:
        return text
    kept, used = 0, cell_len(ellipsis)
    for char in line.plain:
        used += cell_len(char)
        if used > width:
            break
        kept += 1
    cut = line[:kept]
    cut.rstrip()
    return cut.append(ellipsis[:width])

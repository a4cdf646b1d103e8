"""Text that comes from elsewhere, with nothing in it that can drive a terminal. Needs no torch."""

from __future__ import annotations

import re
import unicodedata

WIDTH = 400  # characters
# What XML 1.0 cannot hold, not even escaped.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def visible(text: str, *, limit: int = WIDTH, lines: bool = False) -> str:
    """Control characters, and those that turn the direction of writing, as escapes; `limit` characters at most."""
    kept = "\n\t" if lines else ""
    shown = "".join(
        char if char in kept or not _moves(char) else char.encode("unicode_escape").decode()
        for char in text[: limit + 1].replace("\r\n", "\n")
    )
    return shown if len(shown) <= limit else shown[: limit - 1] + "…"


def _moves(char: str) -> bool:
    """Control characters and their like, and what ends a line or a paragraph."""
    category = unicodedata.category(char)
    return category[0] == "C" or category in ("Zl", "Zp")


def legal(text: str) -> str:
    """`text` as XML can hold it."""
    return _ILLEGAL.sub("\ufffd", text)

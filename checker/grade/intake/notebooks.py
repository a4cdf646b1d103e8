"""A notebook's code cells as one Python file; its outputs are dropped, and what only IPython understands is refused."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from checker.grade.intake.member import Refused
from checker.source.parsing import Unreadable, parsed

MAGIC = re.compile(r"\s*(%{1,2}\w|!|\?|\w[\w.]*\?{1,2}\s*$)")


def source_of(content: bytes, name: str) -> bytes:
    """The cells in order, a line between them. Raises Refused for anything else, another language or a magic."""
    try:
        data = json.loads(content)
    except (ValueError, RecursionError):
        raise Refused("in_notebook_broken", name=name) from None
    if not isinstance(data, dict) or not isinstance(data.get("nbformat"), int):
        raise Refused("in_notebook_broken", name=name)
    language = _language(data)
    if language != "python":
        raise Refused("in_notebook_language", name=name, language=language)
    cells = []
    for number, cell in enumerate(_cells(data), 1):
        if isinstance(cell, dict) and cell.get("cell_type") == "code":
            text = _text(cell.get("source", cell.get("input", "")))  # nbformat 3 calls it `input`
            if not _is_python(text):  # in a string, a line may look like a magic
                _refuse_magics(text, cell=number, name=name)
            cells.append(text.rstrip("\n") + "\n")
    return "\n".join(cells).encode("utf-8", "replace")


def _cells(data: dict[str, Any]) -> Iterator[Any]:
    sheets = data.get("worksheets")  # of nbformat 3
    holders = sheets if isinstance(sheets, list) else [data]
    for holder in holders:
        cells = holder.get("cells") if isinstance(holder, dict) else None
        yield from cells if isinstance(cells, list) else ()


def _language(data: dict[str, Any]) -> str:
    metadata = data.get("metadata")
    metadata = metadata if isinstance(metadata, dict) else {}
    for key, field in (("language_info", "name"), ("kernelspec", "language")):
        said = metadata.get(key)
        if isinstance(said, dict) and isinstance(said.get(field), str):
            return str(said[field]).lower()
    return "python"


def _text(source: Any) -> str:
    if isinstance(source, list):
        return "".join(part for part in source if isinstance(part, str))
    return source if isinstance(source, str) else ""


def _is_python(text: str) -> bool:
    try:
        parsed(text)
    except Unreadable:
        return False
    return True


def _refuse_magics(text: str, *, cell: int, name: str) -> None:
    for number, line in enumerate(text.split("\n"), 1):
        if MAGIC.match(line):
            raise Refused("in_notebook_magic", name=name, cell=cell, line=number, text=line.strip())

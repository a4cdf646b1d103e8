"""CSV that is safe to open: the one place where texts that a spreadsheet would run are defused."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from io import StringIO

from checker.messages.visible import visible

RUNS = re.compile(r"\s*[=+\-@\t\r|%]")  # how a formula, or a command of old Excel, begins
Cell = str | float | None


def write_csv(rows: Sequence[Sequence[Cell]], *, exact: Sequence[int] = ()) -> str:
    """Texts are defused but in the columns `exact`, by which an importer finds the student; numbers stay numbers."""
    out = StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    for row in rows:
        writer.writerow([_cell(cell, exact=place in exact) for place, cell in enumerate(row)])
    text = out.getvalue()
    widths = {len(row) for row in csv.reader(StringIO(text, newline=""))}
    assert widths <= {len(rows[0])}, "a text has shifted the columns"
    return text


def number(value: float) -> str:
    """Two decimals, and none where there is nothing behind the point."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _cell(cell: Cell, *, exact: bool) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float | int):
        return number(cell)
    text = visible(cell.encode("utf-8", "replace").decode())
    return text if exact or not RUNS.match(text) else f"'{text}"

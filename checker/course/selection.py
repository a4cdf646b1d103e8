"""Which chapter is meant by `4`, `04`, `ch04`, `layers`, `ch04_layers` or the name of its file. Reads no chapter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

_NUMBER = re.compile(r"(?:ch)?0*(\d+)", re.IGNORECASE)


def folders(chapters: Path) -> list[Path]:
    """The chapters' folders in order; their names are enough to find one, and reading them all would take time."""
    return sorted(file.parent for file in chapters.glob("ch[0-9][0-9]_*/chapter.toml"))


def meant(given: str, every: Sequence[Path]) -> Path | None:
    """The one of the folders that is meant; None if none is."""
    wanted = re.split(r"[/\\]", given)[-1].lower().removesuffix(".py")
    number = number_in(wanted)
    for folder in every:
        if number == number_of(folder) or wanted in (folder.name.lower(), name_of(folder).lower()):
            return folder
    return None


def number_in(given: str) -> int | None:
    """The number of a chapter, there or not, if `given` is one."""
    found = _NUMBER.fullmatch(given)
    return int(found[1]) if found else None


def number_of(folder: Path) -> int:
    """4, of `ch04_layers`. Raises ValueError for a folder that is not called like a chapter's."""
    return int(folder.name[2:4])


def name_of(folder: Path) -> str:
    """`layers`, of `ch04_layers`."""
    return folder.name[5:]

"""Whether an archive's own names may be believed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from checker.grade.intake.member import Refused

LONGEST = 1_000  # characters of a path
RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)


def checked(name: str) -> str:
    """The path with slashes and without `./`. Raises Refused where it leads out, or is not one on some system."""
    if len(name) > LONGEST:
        raise Refused("in_path_long", name=name[:80], most=LONGEST)
    if "\\" in name or name.startswith("/") or re.match(r"[A-Za-z]:", name):
        raise Refused("in_path_escapes", name=name)
    parts = [part for part in name.split("/") if part not in ("", ".")]
    if ".." in parts:
        raise Refused("in_path_escapes", name=name)
    for part in parts:
        if RESERVED.fullmatch(part) or part.endswith((".", " ")) or any(ord(char) < 32 for char in part):
            raise Refused("in_path_reserved", name=name)
    return "/".join(parts)


def collisions(paths: Iterable[str]) -> dict[str, dict[str, str]]:
    """Names that are one file on some system, equal but for case or for how their letters are composed: the two."""
    seen: dict[str, str] = {}
    found = {}
    for path in paths:
        key = unicodedata.normalize("NFC", path).casefold()
        if key in seen:
            found[path] = found[seen[key]] = {"name": path, "other": seen[key]}
        seen[key] = path
    return found

"""`submission.json`, as `python tutor.py pack` writes it: who, when, and the points of the student's own check."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from checker.grade.intake.member import CLAIMS, Member

NAME = CLAIMS
SCHEMA = "pytorch-tutor submission 1"


@dataclass(frozen=True)
class Claims:
    """Shown to the instructor, never trusted."""

    id: str = ""
    made: datetime | None = None
    points: Mapping[str, int] = field(default_factory=dict)  # by chapter's stem


def claims_of(members: Sequence[Member]) -> Claims:
    """What the outermost such file says; nothing where there is none, or it makes no sense."""
    said = [member for member in members if member.name == NAME]
    content = min(said, key=lambda member: member.path.count("/")).content if said else b""
    try:
        data = json.loads(content)
    except (ValueError, RecursionError):
        return Claims()
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        return Claims()
    chapters = data.get("chapters")
    entries = chapters.items() if isinstance(chapters, dict) else ()
    points = {
        str(stem)[:64]: entry["points"]
        for stem, entry in list(entries)[:99]
        if isinstance(entry, dict) and type(entry.get("points")) is int and 0 <= entry["points"] < 10_000
    }
    return Claims(id=_text(data.get("id")), made=_moment(data.get("made")), points=points)


def _text(value: object) -> str:
    return value[:200] if isinstance(value, str) else ""


def _moment(value: object) -> datetime | None:
    try:
        moment = datetime.fromisoformat(_text(value))
    except ValueError:
        return None
    return moment if moment.tzinfo else None

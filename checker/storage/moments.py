"""Moments as texts: ISO 8601 with the offset from UTC, as `datetime.isoformat` writes them."""

from __future__ import annotations

from datetime import datetime

_YEARS = range(1971, 3000)  # what every system's calendar can show in every time zone


def moment(text: str) -> datetime:
    """Raises ValueError for what is no moment, has no offset, or lies in a year that no screen could show."""
    found = datetime.fromisoformat(text)
    if found.tzinfo is None or found.year not in _YEARS:
        raise ValueError(f"not a moment that can be shown: {text!r}")
    return found

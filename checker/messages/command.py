"""A command of the tutor's, for whoever is told to type it."""

from __future__ import annotations


def command(*words: object) -> str:
    """The command as one types it."""
    quoted = (f'"{word}"' if " " in str(word) else str(word) for word in words)
    return " ".join(("python tutor.py", *quoted))

"""The small data sets that ship with the kit, and the script that drew them."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def where(name: str) -> Path:
    """The folder of "cifar10" or "hymenoptera": the real set if `python tutor.py data fetch` brought it, else the
    small one. Both have the same layout. The checkers always use the small ones."""
    real = _HERE.parent / ".tutor" / "data" / name
    return real if real.is_dir() else _HERE / name

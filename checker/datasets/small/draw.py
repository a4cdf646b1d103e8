"""Draws the small data sets again: `python -m checker.datasets.small.draw [FOLDER]`, in the kit's folder.

Needs Pillow and NumPy. The same files come out each time.
"""

from __future__ import annotations

import sys
from pathlib import Path

from checker.course.chapter import ROOT
from checker.datasets.small.batches import draw_cifar10
from checker.datasets.small.hymenoptera import draw_hymenoptera


def draw_all(folder: Path) -> None:
    """Both sets, each in a folder of its own below `folder`. Raises OSError."""
    draw_hymenoptera(folder / "hymenoptera")
    draw_cifar10(folder / "cifar10")


if __name__ == "__main__":
    draw_all(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "data")

"""
Draw the small data sets again: `python -m data.draw` from the kit's folder, or `python -m data.draw FOLDER`.

Needs Pillow and NumPy. The same files come out each time.
"""

from __future__ import annotations

import sys
from pathlib import Path

from data.drawing.batches import draw_cifar10
from data.drawing.hymenoptera import draw_hymenoptera


def draw_all(folder: Path) -> None:
    draw_hymenoptera(folder / "hymenoptera")
    draw_cifar10(folder / "cifar10")


if __name__ == "__main__":
    draw_all(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)

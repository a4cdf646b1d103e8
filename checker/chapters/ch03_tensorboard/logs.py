"""Judge side: where event files lie, and what is seen in a logged picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import numpy
import torch

from checker.judge.api import Answer

MOST_FILES = 2_000
NO_LOGS = Path(__file__).parent  # a folder without event files

Array = numpy.ndarray[Any, Any]


def runs(log_dir: Path) -> list[Path]:
    """The folders that hold event files: `log_dir` itself, and those below it, which TensorBoard shows as well."""
    files = islice(log_dir.rglob("*tfevents*"), MOST_FILES)
    return sorted({file.parent for file in files})


def run_with(tag: str, call: Answer, read: Callable[[str], Answer], folders: Sequence[Path]) -> Answer:
    """What the run that has `tag` holds, as tag to entries; the first run if none has it. `call` is what logged it."""
    answers = [read(str(folder)) for folder in folders or [NO_LOGS]]
    found = next((answer for answer in answers if tag in answer.value), answers[0])
    found.call_text = f"{call.call_text} → {found.call_text.partition('(')[0].partition('.')[2]}"
    return found


def pixels(image: torch.Tensor) -> Array:
    """A (C, H, W) image of floats from 0 to 1 as TensorBoard shows it: (H, W, C), whole numbers from 0 to 255."""
    return (image * 255).round().to(torch.uint8).permute(1, 2, 0).numpy()


def near(one: Array, other: Array) -> Array:
    """Where two pictures agree but for the rounding of one grey level."""
    agree: Array = numpy.abs(one.astype(numpy.int16) - other.astype(numpy.int16)) <= 1
    return agree


def same_picture(logged: Any, picture: Array) -> bool:
    """`logged` is whatever arrived: a picture beyond all bounds arrives as no array."""
    return isinstance(logged, numpy.ndarray) and logged.shape == picture.shape and bool(near(logged, picture).all())


def is_inside(image: Array, picture: Any) -> bool:
    """Whether the small image is somewhere in the logged picture, however the grid is made."""
    height, width, _ = image.shape
    if not isinstance(picture, numpy.ndarray) or picture.shape[0] < height or picture.shape[1] < width:
        return False
    places = numpy.lib.stride_tricks.sliding_window_view(picture, (height, width), axis=(0, 1))
    return bool(near(places, image.transpose(2, 0, 1)).all(axis=(2, 3, 4)).any())


def grid(batch: torch.Tensor) -> Array:
    """The images of a batch side by side, eight in a row, as `add_images` puts them."""
    rows = [list(batch[start : start + 8]) for start in range(0, len(batch), 8)]
    empty = torch.zeros_like(batch[0])
    columns = min(8, len(batch))
    full = [torch.cat(row + [empty] * (columns - len(row)), dim=2) for row in rows]  # (C, H, columns * W) each
    return pixels(torch.cat(full, dim=1))

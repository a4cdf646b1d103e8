"""The first pictures of a data set, as a DataLoader without shuffle gives them. Needs numpy and Pillow, no torch."""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.pictures.half_blocks import NoPicture, Rows, pixels_of, read_picture

SIDE = 16  # pixels of a picture on the screen
_CIFAR10 = Path("cifar-10-batches-py")
_PICTURES = {".jpg", ".jpeg", ".png", ".bmp"}
_ALLOWED = {("numpy", "ndarray"), ("numpy", "dtype"), ("_codecs", "encode"), ("numpy.core.multiarray", "_reconstruct"),
            ("numpy._core.multiarray", "_reconstruct")}  # fmt: skip


@dataclass(frozen=True)
class Labelled:
    """One picture of SIDE x SIDE pixels at most, its target and the target's name."""

    pixels: Rows
    target: int
    name: str


class NoSet(Exception):
    """The folder holds no such set, or one that cannot be read."""


def cifar10(folder: Path, count: int) -> list[Labelled]:
    """The first `count` of the training set. Raises NoSet."""
    from PIL import Image

    batch, meta = (_unpickled(folder / _CIFAR10 / name) for name in ("data_batch_1", "batches.meta"))
    try:
        planes = batch["data"][:count].reshape(-1, 3, 32, 32).transpose(0, 2, 3, 1)  # (N, 3*32*32) -> (N, 32, 32, 3)
        pictures = [Image.fromarray(plane).resize((SIDE, SIDE), Image.Resampling.BOX) for plane in planes]
        named = [(target, str(meta["label_names"][target])) for target in batch["labels"][:count]]
    except (KeyError, IndexError, TypeError, ValueError, AttributeError):
        raise NoSet from None
    return [Labelled(pixels_of(each), *known) for each, known in zip(pictures, named, strict=False)]


def hymenoptera(folder: Path, count: int) -> list[Labelled]:
    """As many of each class as `count` has room for; what is not a picture is left out. Raises NoSet, OSError."""
    classes = sorted(place.name for place in (folder / "train").glob("*") if place.is_dir())
    found: list[Labelled] = []
    for target, name in enumerate(classes):
        pictures = [file for file in (folder / "train" / name).iterdir() if file.suffix.lower() in _PICTURES]
        files = sorted(pictures, key=lambda file: file.name)  # paths alone are in another order on Windows
        share = count // len(classes) + (target < count % len(classes))
        found += [Labelled(pixels, target, name) for pixels in _read(files, share)]
    if not found:
        raise NoSet
    return found


def _read(files: Sequence[Path], count: int) -> list[Rows]:
    pictures: list[Rows] = []
    for file in files:
        if len(pictures) == count:
            break
        try:
            pictures.append(read_picture(file, SIDE)[1])
        except (NoPicture, OSError):
            continue
    return pictures


class _Plain(pickle.Unpickler):
    """Arrays, numbers and texts; a file from somewhere may hold anything."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) not in _ALLOWED:
            raise pickle.UnpicklingError(f"{module}.{name}")
        return super().find_class(module, name)


def _unpickled(file: Path) -> dict[str, Any]:
    try:
        with file.open("rb") as stream:
            content = _Plain(stream, encoding="latin1").load()
    except (OSError, pickle.UnpicklingError, EOFError, ValueError, AttributeError, ImportError, IndexError, KeyError):
        raise NoSet from None
    if not isinstance(content, dict):
        raise NoSet
    return content

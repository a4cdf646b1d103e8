"""What the checkers of this chapter draw: pictures, folders of files, a small CIFAR10. Judge side."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from PIL import Image

from checker.datasets.small.batches import FOLDER, META, TEST, TRAIN_BATCHES, python2_pickle
from checker.judge.api import Draw

EXACT = (("PNG", "RGB"), ("GIF", "P"), ("PNG", "RGBA"), ("BMP", "RGB"), ("PNG", "L"), ("TIFF", "CMYK"), ("PNG", "P"))
PHOTOS = (("JPEG", "RGB"), ("PNG", "RGBA"), ("GIF", "P"), ("JPEG", "CMYK"), ("BMP", "RGB"), ("JPEG", "L"))
SUFFIXES = {"PNG": ".png", "GIF": ".gif", "BMP": ".bmp", "TIFF": ".tif", "JPEG": ".jpg"}
DISGUISES = (".JPG", "", ".png", ".jpeg", ".dat", ".PNG", ".txt", ".jpg")
TEXTS = (  # "Broken" sorts before all pictures, "notes" after them
    ("Broken.jpg", b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a2146\nsize 12345\n"),
    ("empty.PNG", b""),
    ("notes.txt", b"The third one flew away before the photo.\n"),
)
NUMBERS = (9, 10, 2, 100, 30)  # "10" sorts before "9"


def word(draw: Draw, length: int = 5, letters: str = "abdefgikm") -> str:
    """A name that means nothing and cannot be known."""
    return "".join(draw.choice(letters) for _ in range(length))


def patchwork(draw: Draw, mode: str, width: int, height: int) -> Image.Image:
    """Three by three flat patches of drawn colours; half transparent ones where the mode has an alpha."""
    if mode == "P":
        return patchwork(draw, "RGB", width, height).quantize(9)
    bands = [_band(draw, width, height, 0, 255) for _ in Image.getmodebandnames(mode)]
    if mode in ("RGBA", "LA"):
        bands[-1] = _band(draw, width, height, 100, 180)
    if mode == "CMYK":
        bands[-1] = _band(draw, width, height, 0, 90)  # black ink: too much of it hides the rest
    return Image.merge(mode, bands)


def _band(draw: Draw, width: int, height: int, low: int, high: int) -> Image.Image:
    small = torch.tensor([[draw.integer(low, high) for _ in range(3)] for _ in range(3)], dtype=torch.uint8)
    return Image.fromarray(small.numpy()).resize((width, height), Image.Resampling.NEAREST)


def fill(
    folder: Path,
    draw: Draw,
    count: int,
    *,
    kinds: Sequence[tuple[str, str]] = EXACT,
    disguised: bool = False,
) -> list[str]:
    """
    Write `count` pictures into the new `folder`, in no order, and give their names in Python's order.

    Disguised: their suffixes say nothing, and texts with picture names lie among them.
    """
    folder.mkdir(parents=True)
    stems = word(draw), word(draw, letters="norstuvz").capitalize()  # sorted: N to Z comes before a to m
    if sys.platform == "win32":  # where `sorted` of paths overlooks case, and a folder is listed as if _ came after Z
        stems = stems[0], f"{stems[0]}s"
    contents: dict[str, Any] = dict(TEXTS) if disguised else {}
    names = []
    for i in range(count):
        kind, mode = kinds[i % len(kinds)]
        suffix = DISGUISES[i % len(DISGUISES)] if disguised else SUFFIXES[kind]
        names.append(f"{stems[i % 2]}_{NUMBERS[i // 2]}{suffix}")
        size = (draw.integer(6, 12) * 2, draw.integer(6, 12) * 2)
        contents[names[-1]] = (kind, patchwork(draw, mode, *size))
    for name in draw.shuffled(list(contents)):
        content = contents[name]
        if isinstance(content, bytes):
            (folder / name).write_bytes(content)
        else:
            content[1].save(folder / name, format=content[0])
    return sorted(names)


def rgb(path: Path) -> Image.Image:
    """The picture in the file, in mode RGB."""
    with Image.open(path) as picture:
        return picture.convert("RGB")


def as_tensor(picture: Image.Image) -> torch.Tensor:
    """The picture's RGB values, float32 from 0 to 1."""
    plain = picture.convert("RGB")
    values = torch.frombuffer(bytearray(plain.tobytes()), dtype=torch.uint8)
    return values.reshape(plain.height, plain.width, 3).permute(2, 0, 1) / 255  # (H * W * 3,) -> (3, H, W)


def stretched(picture: Image.Image, size: int, like: torch.Tensor) -> torch.Tensor:
    """
    What a patchwork is when stretched to `size`, told only where every filter agrees; elsewhere it is as in `like`.

    Every filter agrees where the next border is farther away than the widest of them, Lanczos, reaches.
    """
    image = as_tensor(picture)  # (3, H, W)
    rows, columns = (_centres(image, axis, size) for axis in (1, 2))
    nearest = image[:, rows.long()][:, :, columns.long()]  # (3, size, size)
    inside = _far_from_borders(image, 1, rows)[:, None] & _far_from_borders(image, 2, columns)  # (size, size)
    return torch.where(inside, nearest, like) if like.shape == nearest.shape else nearest


def _centres(image: torch.Tensor, axis: int, size: int) -> torch.Tensor:
    """Where the centres of the stretched picture's pixels lie in `image`."""
    return (torch.arange(size) + 0.5) * image.shape[axis] / size


def _far_from_borders(image: torch.Tensor, axis: int, centres: torch.Tensor) -> torch.Tensor:
    changes = image.diff(dim=axis).ne(0).any(dim=3 - axis).any(dim=0)  # between two rows, or two columns
    reach = 3 * max(1.0, image.shape[axis] / len(centres)) + 1
    return ((centres - (changes.nonzero() + 1)).abs() > reach).all(dim=0)  # (borders, size) -> (size,)


def weighed(picture: Image.Image, factors: torch.Tensor) -> torch.Tensor:
    """What `scenarios.Weigh(factors)` makes of an RGB picture."""
    mean = as_tensor(picture).double().mean(dim=(1, 2)) * 255  # (3, H, W) -> (3,)
    return torch.cat([mean, torch.tensor([*picture.size, 3.0])]).float() * factors  # (6,)


def write_cifar10(root: Path, draw: Draw, train: int, test: int) -> dict[bool, tuple[torch.Tensor, list[int]]]:
    """A CIFAR10 of `train` pictures (a multiple of 5) and `test` pictures: for True and False, images and classes."""
    folder = root / FOLDER
    folder.mkdir(parents=True)
    sets = {True: _items(draw, train), False: _items(draw, test)}
    names = [word(draw) for _ in range(10)]
    files: dict[str, Any] = {
        META: {"num_cases_per_batch": train // TRAIN_BATCHES, "label_names": names, "num_vis": 3072}
    }
    step = train // TRAIN_BATCHES
    for number in range(TRAIN_BATCHES):
        part = slice(number * step, (number + 1) * step)
        files[f"data_batch_{number + 1}"] = _batch(f"training batch {number + 1} of 5", sets[True], part)
    files[TEST] = _batch("testing batch 1 of 1", sets[False], slice(None))
    checksums = {}
    for name, content in files.items():
        pickled = python2_pickle(content)
        (folder / name).write_bytes(pickled)
        checksums[name] = hashlib.md5(pickled, usedforsecurity=False).hexdigest()
    (folder / "checksums.json").write_text(json.dumps(checksums), encoding="ascii")
    return {train: (data.reshape(-1, 3, 32, 32) / 255, labels) for train, (data, labels) in sets.items()}


def _items(draw: Draw, count: int) -> tuple[torch.Tensor, list[int]]:
    pixels = draw.integers(0, 255, count, 3072).to(torch.uint8)  # (N, 3 * 32 * 32)
    return pixels, [draw.integer(0, 9) for _ in range(count)]


def _batch(title: str, items: tuple[torch.Tensor, list[int]], part: slice) -> dict[str, Any]:
    data, labels = items[0][part], items[1][part]
    filenames = [f"{i}.png" for i in range(len(labels))]
    return {"batch_label": title, "labels": labels, "data": data.numpy(), "filenames": filenames}

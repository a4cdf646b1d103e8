"""The data that ships: the layouts, the traps that the chapters rely on, and that drawing again changes nothing."""

from __future__ import annotations

import hashlib
import json
import os
import pickle
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, UnidentifiedImageError

from checker.course import ROOT
from checker.datasets.small.draw import draw_all

INSECTS = ROOT / "data" / "hymenoptera"
CIFAR = ROOT / "data" / "cifar10"
BATCHES = "cifar-10-batches-py"
BATCH_NAMES = [f"data_batch_{number}" for number in range(1, 6)] + ["test_batch"]
CLASSES = ["airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"]
COUNTS = {"train/ants": 13, "train/bees": 10, "val/ants": 7, "val/bees": 5}
ORIENTATION = 0x0112


def pictures(folder: str) -> dict[str, Image.Image]:
    found = {}
    for path in sorted((INSECTS / folder).iterdir(), key=lambda path: path.name):  # Windows ignores case otherwise
        try:
            with Image.open(path) as image:
                image.load()
                found[path.name] = image
        except UnidentifiedImageError:
            continue
    return found


def files_below(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def unpickled(name: str, encoding: str = "latin1") -> dict:
    with (CIFAR / BATCHES / name).open("rb") as file:
        return pickle.load(file, encoding=encoding)


# Drawing


@pytest.fixture(scope="module")
def redrawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("redrawn")
    draw_all(folder)
    return folder


def test_drawing_twice_gives_the_same_bytes(redrawn: Path, tmp_path: Path) -> None:
    # another process, with another hash seed: no order of a set or a dict of hashes may show
    environment = {**os.environ, "PYTHONHASHSEED": "7"}
    subprocess.run(
        [sys.executable, "-m", "checker.datasets.small.draw", str(tmp_path)], cwd=ROOT, env=environment, check=True
    )
    assert files_below(tmp_path) == files_below(redrawn)
    for file in files_below(tmp_path):
        assert (tmp_path / file).read_bytes() == (redrawn / file).read_bytes(), file


def test_the_batches_are_what_the_script_draws(redrawn: Path) -> None:
    assert files_below(CIFAR) == files_below(redrawn / "cifar10")
    for file in files_below(CIFAR):
        assert (CIFAR / file).read_bytes() == (redrawn / "cifar10" / file).read_bytes(), file


def test_the_pictures_are_what_the_script_draws(redrawn: Path) -> None:
    """By their pixels: another version of Pillow writes other bytes, and a JPEG a little differently."""
    assert files_below(INSECTS) == files_below(redrawn / "hymenoptera")
    for folder in COUNTS:
        for name, ours in pictures(folder).items():
            with Image.open(redrawn / "hymenoptera" / folder / name) as again:
                assert (ours.format, ours.mode, ours.size) == (again.format, again.mode, again.size), name
                assert ours.getexif().get(ORIENTATION) == again.getexif().get(ORIENTATION), name
                difference = np.asarray(ours.convert("RGBA"), int) - np.asarray(again.convert("RGBA"), int)
            assert abs(difference).max() <= (4 if ours.format == "JPEG" else 0), name


def test_it_is_small() -> None:
    size = sum((folder / file).stat().st_size for folder in (INSECTS, CIFAR) for file in files_below(folder))
    assert size < 700_000


# Ants and bees


@pytest.mark.parametrize("folder", COUNTS)
def test_every_folder_has_its_pictures(folder: str) -> None:
    found = pictures(folder)
    assert len(found) == COUNTS[folder]
    for name, image in found.items():
        assert image.width != image.height, name
        assert all(48 <= side <= 96 for side in image.size), name
    assert len({image.convert("RGB").tobytes() for image in found.values()}) == len(found), "two are the same"


@pytest.mark.parametrize("folder", COUNTS)
def test_only_sorted_gives_the_right_order(folder: str) -> None:
    names = list(pictures(folder))
    assert names == sorted(names)
    assert names != sorted(names, key=str.casefold)
    assert len({name.casefold() for name in names}) == len(names), "Windows and macOS could not hold both"


def test_names_do_not_tell_what_is_a_picture() -> None:
    found = pictures("train/ants")
    others = {path.name for path in (INSECTS / "train/ants").iterdir()} - set(found)
    assert others == {"broken.jpg", "notes.txt"}
    assert found["ant_11"].format == "PNG"
    assert found["ant_12.jpg"].format == "PNG"
    assert found["formica.jpeg"].format == "JPEG"
    assert found["ANT_3.JPG"].format == "JPEG"


def test_many_kinds_of_pictures() -> None:
    found = pictures("train/ants")
    kinds = {name: (image.format, image.mode) for name, image in found.items()}
    assert kinds["Worker.gif"] == ("GIF", "P")
    assert kinds["ant_20.png"] == ("PNG", "RGBA")
    assert kinds["ant_4.jpg"] == ("JPEG", "L")
    assert kinds["ant_5.jpg"] == ("JPEG", "CMYK")
    assert found["ant_6.jpg"].getexif()[ORIENTATION] == 6
    assert [kind for kind in kinds.values() if kind[1] != "RGB"] == [
        ("GIF", "P"), ("PNG", "RGBA"), ("JPEG", "L"), ("JPEG", "CMYK"),
    ]  # fmt: skip


@pytest.mark.parametrize(("folder", "name"), [("train/ants", "ant_20.png"), ("val/bees", "bee_8.png")])
def test_what_is_transparent_still_has_a_colour(folder: str, name: str) -> None:
    """So that dropping the alpha channel and laying the picture on white or black give different pixels."""
    pixels = np.asarray(pictures(folder)[name])
    hidden = pixels[pixels[..., 3] == 0]
    assert len(hidden) > pixels[..., 3].size / 4
    assert len(np.unique(hidden, axis=0)) == 1
    assert (abs(hidden[0, :3].astype(int) - 255) > 8).any() and hidden[0, :3].any()


@pytest.mark.parametrize("folder", COUNTS)
def test_pictures_have_flat_areas(folder: str) -> None:
    for name, image in pictures(folder).items():
        pixels = np.asarray(image.convert("RGB"), int)
        blocks = np.lib.stride_tricks.sliding_window_view(pixels, (7, 7), axis=(0, 1))
        flat = (blocks.max(axis=(-1, -2)) - blocks.min(axis=(-1, -2)) <= 4).all(axis=-1)
        assert flat.mean() > 0.05, name


# CIFAR10


def test_batches_have_cifar10s_layout() -> None:
    assert files_below(CIFAR / BATCHES) == sorted([*BATCH_NAMES, "batches.meta", "checksums.json"])
    for name in BATCH_NAMES:
        batch, per_class = unpickled(name), 3 if name == "test_batch" else 2
        assert set(batch) == {"batch_label", "labels", "data", "filenames"}
        assert batch["data"].dtype == np.uint8
        assert batch["data"].shape == (10 * per_class, 3072)
        assert batch["data"].flags.c_contiguous
        assert sorted(batch["labels"]) == sorted(list(range(10)) * per_class)
        assert batch["labels"] != sorted(batch["labels"])
        assert [file.split("_")[0] for file in batch["filenames"]] == [CLASSES[label] for label in batch["labels"]]
    assert unpickled("batches.meta") == {"num_cases_per_batch": 20, "label_names": CLASSES, "num_vis": 3072}


def test_batches_read_as_bytes_like_the_real_ones() -> None:
    batch = unpickled("data_batch_1", encoding="bytes")
    assert set(batch) == {b"batch_label", b"labels", b"data", b"filenames"}
    assert (batch[b"data"] == unpickled("data_batch_1")["data"]).all()


def test_all_pictures_differ() -> None:
    rows = np.concatenate([unpickled(name)["data"] for name in BATCH_NAMES])
    assert len(np.unique(rows, axis=0)) == 130


def test_checksums_are_those_of_the_files() -> None:
    recorded = json.loads((CIFAR / BATCHES / "checksums.json").read_text(encoding="ascii"))
    assert sorted(recorded) == sorted([*BATCH_NAMES, "batches.meta"])
    for name, checksum in recorded.items():
        assert hashlib.md5((CIFAR / BATCHES / name).read_bytes()).hexdigest() == checksum, name

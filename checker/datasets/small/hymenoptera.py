"""The ants-and-bees set: which pictures there are, and in which of the many shapes that picture files come in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

import numpy as np
from PIL import Image

from checker.datasets.small.canvas import Canvas
from checker.datasets.small.insects import ant, bee

ORIENTATION = 0x0112  # EXIF's tag
TURN_RIGHT = 6  # its value for "turn by 90 degrees to the right before showing"


class FileKind(Enum):
    """What the file holds; its name does not always tell."""

    JPEG = "JPEG, RGB"
    PNG = "PNG, RGB"
    BMP = "BMP, RGB"
    RGBA = "PNG with a transparent ground"
    GREY = "JPEG, grey"
    GREY_PNG = "PNG, grey"
    GIF = "GIF, palette"
    PALETTE = "PNG, palette"
    CMYK = "JPEG, CMYK"
    TURNED = "JPEG, RGB, turned by its EXIF orientation"


@dataclass(frozen=True)
class Picture:
    """One file of the set; `width` and `height` are in pixels."""

    name: str
    width: int
    height: int
    kind: FileKind = FileKind.JPEG


# Capitals and numbers are mixed: the order of `sorted()` is not the one in which a system lists the files.
PICTURES: dict[str, tuple[Picture, ...]] = {
    "train/ants": (
        Picture("ANT_3.JPG", 72, 54),
        Picture("Ant_10.jpg", 80, 60),
        Picture("Ant_9.jpg", 56, 84),
        Picture("Worker.gif", 70, 52, FileKind.GIF),
        Picture("ant_1.jpg", 96, 64),
        Picture("ant_11", 66, 50, FileKind.PNG),
        Picture("ant_12.jpg", 64, 48, FileKind.PNG),
        Picture("ant_2.jpg", 60, 78),
        Picture("ant_20.png", 76, 58, FileKind.RGBA),
        Picture("ant_4.jpg", 78, 56, FileKind.GREY),
        Picture("ant_5.jpg", 84, 62, FileKind.CMYK),
        Picture("ant_6.jpg", 88, 56, FileKind.TURNED),
        Picture("formica.jpeg", 90, 66),
    ),
    "train/bees": (
        Picture("BEE_4.JPG", 74, 56),
        Picture("Bee_10.jpg", 82, 60),
        Picture("Honey.png", 68, 50, FileKind.PALETTE),
        Picture("bee_1.jpg", 58, 80),
        Picture("bee_12.jpg", 96, 70),
        Picture("bee_2.jpg", 64, 52),
        Picture("bee_3.png", 62, 48, FileKind.PNG),
        Picture("bee_5.jpg", 86, 64),
        Picture("bee_6.jpg", 54, 72, FileKind.GREY),
        Picture("bee_7.jpg", 92, 60),
    ),
    "val/ants": (
        Picture("Ant_30.jpg", 78, 52),
        Picture("Queen.JPG", 72, 50),
        Picture("ant_21.jpg", 80, 54),
        Picture("ant_22.png", 60, 50, FileKind.GREY_PNG),
        Picture("ant_23.bmp", 52, 48, FileKind.BMP),
        Picture("ant_3.jpg", 56, 76),
        Picture("ant_8.jpg", 94, 68),
    ),
    "val/bees": (
        Picture("BEE_20.jpg", 70, 48),
        Picture("Drone.jpg", 84, 58),
        Picture("bee_11.jpg", 50, 74),
        Picture("bee_8.png", 64, 56, FileKind.RGBA),
        Picture("bee_9.jpg", 90, 62),
    ),
}
# Files that are not pictures, though one of them is called so.
TEXTS = {
    "train/ants/broken.jpg": "This was a picture once. Only its name is left.\n",
    "train/ants/notes.txt": "Seen on a walk: many ants. Next time, look for the queen.\n",
}


def draw_hymenoptera(root: Path) -> None:
    """Writes the pictures, and the files that are not pictures, below `root`. Raises OSError."""
    for folder, pictures in PICTURES.items():
        (root / folder).mkdir(parents=True, exist_ok=True)
        animal = ant if folder.endswith("ants") else bee
        for picture in pictures:
            fine = (
                1 if picture.kind in (FileKind.GIF, FileKind.PALETTE) else 4
            )  # hard edges: few enough colours for a palette
            seed = f"{folder}/{picture.name}"
            _save(root / seed, animal(picture.width, picture.height, seed=seed, supersampling=fine), picture.kind)
    for name, text in TEXTS.items():
        (root / name).write_bytes(text.encode("ascii"))


def _save(path: Path, canvas: Canvas, kind: FileKind) -> None:
    image = Image.fromarray(canvas.picture())
    match kind:
        case FileKind.JPEG:
            _save_jpeg(path, image)
        case FileKind.GREY:
            _save_jpeg(path, image.convert("L"))
        case FileKind.CMYK:
            _save_jpeg(path, image.convert("CMYK"))
        case FileKind.TURNED:
            exif = Image.Exif()
            exif[ORIENTATION] = TURN_RIGHT
            _save_jpeg(path, image.transpose(Image.Transpose.ROTATE_90), exif=exif)
        case FileKind.PNG:
            image.save(path, format="PNG")
        case FileKind.BMP:
            image.save(path, format="BMP")
        case FileKind.GREY_PNG:
            image.convert("L").save(path, format="PNG")
        case FileKind.RGBA:
            _with_transparent_ground(image).save(path, format="PNG")
        case FileKind.GIF:
            _with_palette(image).save(path, format="GIF")
        case FileKind.PALETTE:
            _with_palette(image).save(path, format="PNG")


def _save_jpeg(path: Path, image: Image.Image, *, exif: Image.Exif | None = None) -> None:
    """Colours in full resolution, so that flat areas stay flat."""
    image.save(path, format="JPEG", quality=95, subsampling=0, exif=exif or Image.Exif())


def _with_transparent_ground(image: Image.Image) -> Image.Image:
    """The commonest colour becomes see-through; the colour itself stays in the file."""
    pixels = np.asarray(image)
    colours, counts = np.unique(pixels.reshape(-1, 3), axis=0, return_counts=True)  # (H, W, 3) -> (H * W, 3)
    ground = (pixels == colours[counts.argmax()]).all(axis=2)
    alpha = np.where(ground, 0, 255).astype(np.uint8)
    return Image.fromarray(np.dstack([pixels, alpha]))


def _with_palette(image: Image.Image) -> Image.Image:
    pixels = np.asarray(image)
    colours, indices = np.unique(pixels.reshape(-1, 3), axis=0, return_inverse=True)  # (H, W, 3) -> (H * W, 3)
    flat = Image.fromarray(indices.reshape(pixels.shape[:2]).astype(np.uint8))
    flat.putpalette(colours.astype(np.uint8).tobytes())  # an "L" picture with a palette is a "P" picture
    return flat

"""What the checkers of chapter 12 draw: data sets, picture files, weights from a GPU, networks for pictures."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

import torch
import torch.nn.functional as F
from PIL import Image
from torch import Tensor

from checker.chapters.ch02_dataset.pictures import as_tensor, patchwork, stretched, word
from checker.judge.api import Answer, Draw, Learner, close

SIDE = 32
SHAPES = {  # of the weights; each has a bias beside it
    "model.0": (32, 3, 5, 5),
    "model.2": (32, 32, 5, 5),
    "model.4": (64, 32, 5, 5),
    "model.7": (64, 1024),
    "model.8": (10, 64),
}
ORIENTATION, TURNED = 0x0112, 6  # in EXIF
PHOTO: dict[str, Any] = {"quality": 100, "subsampling": 0}  # a JPEG whose flat patches stay flat
CENTRES = 0.25, 0.75  # of two flat patches, as parts of a side


# --- data sets --------------------------------------------------------------------------------------------------------


def drawn_pairs(draw: Draw, count: int, order: str) -> list[tuple[str, int]]:
    """Names with their numbers, as `class_to_idx` holds them: by number, backwards or mixed, never by the alphabet."""
    names: list[str] = []
    while len(set(names)) < count or names == sorted(names):
        names = [word(draw) for _ in range(count)]
    pairs = [(name, number) for number, name in enumerate(names)]
    if order == "backwards":
        return pairs[::-1]
    if order == "mixed":
        return [*pairs[1::2], *pairs[::2]]
    return pairs


def names_by_number(pairs: list[tuple[str, int]]) -> list[str]:
    return [name for wanted in range(len(pairs)) for name, number in pairs if number == wanted]


# --- picture files ----------------------------------------------------------------------------------------------------


def save_picture(draw: Draw, path: Path, kind: str, mode: str, width: int, height: int) -> Image.Image:
    """Writes a patchwork, and gives it."""
    picture = patchwork(draw, mode, width, height)
    picture.save(path, format=kind, **(PHOTO if kind == "JPEG" else {}))
    return picture


def save_one_colour(draw: Draw, path: Path, mode: str, width: int, height: int) -> Image.Image:
    """As `save_picture`, in one colour, for sizes that have no room for patches."""
    pixel = patchwork(draw, mode, 3, 3).crop((1, 1, 2, 2))
    picture = pixel.resize((width, height), Image.Resampling.NEAREST)
    picture.save(path, format="PNG")
    return picture


def save_rotated(draw: Draw, path: Path, width: int, height: int) -> tuple[Image.Image, Image.Image]:
    """Writes a patchwork that says the camera was turned by a quarter; gives it as it lies there, and upright."""
    exif = Image.Exif()
    exif[ORIENTATION] = TURNED
    picture = patchwork(draw, "RGB", width, height)
    picture.save(path, format="JPEG", exif=exif, **PHOTO)
    return picture, picture.transpose(Image.Transpose.ROTATE_270)


def is_image_of(answer: Answer, picture: Image.Image) -> bool:
    """Whether the answer is this picture as a batch of one, looked at inside flat areas only."""
    got = answer.tensor()
    like = got[0].float() if got.shape == (1, 3, SIDE, SIDE) else got
    return answer == close(stretched(picture, SIDE, like).unsqueeze(0), atol=0.02)


# --- weights from a GPU -----------------------------------------------------------------------------------------------


def drawn_state(draw: Draw) -> dict[str, Tensor]:
    """A state_dict of the network; each layer's outputs are about as large as its inputs."""
    state = {}
    for name, shape in SHAPES.items():
        state[f"{name}.weight"] = draw.normal(*shape) / math.sqrt(math.prod(shape[1:]))
        state[f"{name}.bias"] = draw.normal(shape[0]) / 2
    return state


def save_from_gpu(state: Mapping[str, Tensor], path: Path, *, index: int) -> None:
    """Saves as a machine does where the tensors lie on GPU number `index`."""
    with mock.patch.object(torch.serialization, "location_tag", lambda storage: f"cuda:{index}"):
        torch.save(dict(state), path)


def scores(state: Mapping[str, Tensor], imgs: Tensor) -> Tensor:
    """What the nine layers make of pictures."""
    x = imgs
    for name, shape in SHAPES.items():
        weight, bias = state[f"{name}.weight"], state[f"{name}.bias"]
        if len(shape) == 4:
            x = F.max_pool2d(F.conv2d(x, weight, bias, padding=2), 2)
        else:
            x = F.linear(x.flatten(1), weight, bias)
    return x


# --- networks for pictures --------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Case:
    """A network that sees a certain class in a certain picture, by a clear margin."""

    weight: Tensor  # (classes, 12)
    bias: Tensor  # (classes,)
    train_mode: Tensor  # (classes,): what is added in train mode; another class wins there
    probabilities: Tensor  # (classes,), float64
    winner: int

    def handed(self, learner: Learner) -> Any:
        return learner.run("network", self.weight, self.bias, self.train_mode)


def drawn_case(draw: Draw, path: Path, mode: str, size: tuple[int, int], classes: int) -> Case:
    """Writes a picture of two by two flat patches without loss, and draws a network for it."""
    picture = draw.picture(*size).quantize(4) if mode == "P" else draw.picture(*size, mode)
    picture.save(path, format="PNG")
    image = as_tensor(picture)  # (3, H, W)
    rows, columns = ([int(part * side) for part in CENTRES] for side in image.shape[1:])
    seen = image[:, rows][:, :, columns].flatten()  # (12,)

    winner, other = draw.shuffled(range(classes))[:2]
    wanted = torch.tensor([draw.fraction(-1.5, 1.0) for _ in range(classes)])
    wanted[winner] = wanted.max() + draw.fraction(0.4, 1.2)
    weight = draw.uniform(-2.0, 2.0, classes, 12)
    train_mode = torch.zeros(classes)
    train_mode[other] = draw.fraction(4.0, 6.0)
    return Case(weight, wanted - weight @ seen, train_mode, wanted.double().softmax(0), winner)

"""What runs beside the learner's code: data sets, transforms and loaders to try it with. Nothing is compared here."""

from __future__ import annotations

import socket
from contextlib import suppress
from types import ModuleType
from typing import Any
from unittest import mock

import torch
from PIL import Image
from torch.utils.data import DataLoader, Dataset, TensorDataset


class Weigh:
    """A transform: mean red, green and blue (0..255), width, height and number of bands, times drawn factors."""

    def __init__(self, factors: torch.Tensor) -> None:
        self.factors = factors
        self.calls = 0

    def __call__(self, picture: Image.Image) -> torch.Tensor:
        self.calls += 1
        bands = picture.getbands()
        values = torch.frombuffer(bytearray(picture.tobytes()), dtype=torch.uint8)
        mean = values.reshape(-1, len(bands)).double().mean(dim=0)  # (H * W * bands,) -> (bands,)
        mean = mean[:3] if len(bands) >= 3 else mean[:1].expand(3)
        return torch.cat([mean, torch.tensor([*picture.size, float(len(bands))])]).float() * self.factors  # (6,)


def weigh(learner: ModuleType, factors: torch.Tensor) -> Weigh:
    return Weigh(factors)


def added(learner: ModuleType, first: Dataset[Any], second: Dataset[Any]) -> Any:
    return first + second


def corners(learner: ModuleType, transform: Any, picture: Image.Image) -> list[Any]:
    """Shape, dtype and the values near the corners, where all ways of resizing agree."""
    image = torch.as_tensor(transform(picture))
    return [list(image.shape), str(image.dtype), *(image[..., y, x] for y in (1, -2) for x in (1, -2))]


def tensor_dataset(learner: ModuleType, images: torch.Tensor, targets: torch.Tensor) -> Dataset[Any]:
    return TensorDataset(images, targets)


def plain_loader(
    learner: ModuleType, images: torch.Tensor, targets: torch.Tensor, batch_size: int, drop_last: bool
) -> DataLoader[Any]:
    return DataLoader(TensorDataset(images, targets), batch_size=batch_size, drop_last=drop_last)


def batches(learner: ModuleType, loader: DataLoader[Any]) -> list[Any]:
    """Images and targets of every batch of one pass."""
    return [[imgs, targets] for imgs, targets in loader]


def passes(learner: ModuleType, loader: DataLoader[Any], count: int) -> list[list[torch.Tensor]]:
    """The targets of every batch, for `count` passes."""
    return [[targets for _, targets in loader] for _ in range(count)]


def sizes(learner: ModuleType, loader: DataLoader[Any]) -> list[int]:
    """The number of samples in every batch of one pass."""
    return [len(targets) for _, targets in loader]


def different_orders(learner: ModuleType, loader: DataLoader[Any], own: torch.Tensor, count: int) -> int:
    """How many orders there are among `count` passes and the data set's own order."""
    orders = [[int(target) for _, targets in loader for target in targets] for _ in range(count)]
    return len({tuple(order) for order in [*orders, own[: len(orders[0])].tolist()]})


def packed(learner: ModuleType, dataset: Dataset[Any], batch_size: int) -> list[Any]:
    """What an ordinary loader packs of the learner's data set: images and labels of every batch."""
    return [[imgs, list(labels)] for imgs, labels in DataLoader(dataset, batch_size=batch_size)]


def network_calls(learner: ModuleType, root: str) -> int:
    """How often opening CIFAR10 in a folder that holds none asks for the network, which is closed meanwhile."""
    asked: list[object] = []

    def refuse(*address: object, **options: object) -> Any:
        asked.append(address)
        raise OSError("the checker has closed the network")

    closed = mock.patch("socket.getaddrinfo", refuse), mock.patch.object(socket.socket, "connect", refuse)
    with closed[0], closed[1], suppress(Exception):  # whatever it says about the missing set is free
        learner.open_cifar10(root, True)
    return len(asked)

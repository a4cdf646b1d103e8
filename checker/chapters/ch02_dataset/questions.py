"""The questionnaire of each task of chapter 2; the folders lie in `scratch`, the learner's working directory."""

from __future__ import annotations

import itertools
from pathlib import Path

import torch

from checker.chapters.ch02_dataset.pictures import PHOTOS, fill, patchwork, write_cifar10
from checker.judge.api import Draw, Learner, questions


@questions("image_files")
def ask_image_files(learner: Learner, draw: Draw, scratch: Path) -> None:
    for i, (count, disguised) in enumerate(itertools.product((1, 2, 3, 4, 5, 6, 7, 8), (False, True))):
        fill(scratch / f"folder_{i}", draw, count, kinds=draw.shuffled(PHOTOS), disguised=disguised)
        learner.image_files(f"folder_{i}")
        learner.image_files(f"./folder_{i}")


@questions("ImageLabelDataset")
def ask_dataset(learner: Learner, draw: Draw, scratch: Path) -> None:
    weigh = learner.run("weigh", draw.numbers(6))
    asked = []
    for root, label, count in (("park", "newts", 3), ("park", "carp_image", 7), ("lake", "newts", 4)):
        fill(scratch / root / label, draw, count, disguised=count == 4)
        asked += [learner.ImageLabelDataset(root, label), learner.ImageLabelDataset(root, label, transform=weigh)]
    for dataset, count in zip(asked, (3, 3, 7, 7, 4, 4), strict=True):
        dataset.is_a("torch.utils.data.Dataset")
        len(dataset)
        for i in range(count):
            dataset[i]
    weigh.calls  # noqa: B018 (asking is what counts: was the transform called at all?)
    learner.run("packed", asked[1], 2)
    learner.run("added", asked[0], asked[2])


@questions("load_split")
def ask_load_split(learner: Learner, draw: Draw, scratch: Path) -> None:
    weigh = learner.run("weigh", draw.numbers(6))
    for i, (ants, bees) in enumerate(((2, 1), (1, 3))):
        for split, label in itertools.product(("train", "val"), ("ants", "bees")):
            fill(scratch / f"root_{i}" / split / label, draw, (ants if label == "ants" else bees) + (split == "val"))
        for split, options in itertools.product(("train", "val"), ((), (weigh,))):
            dataset = learner.load_split(f"root_{i}", split, *options)
            len(dataset)
            for place in range(ants + bees):
                dataset[place]


@questions("picture_transform")
def ask_picture_transform(learner: Learner, draw: Draw, scratch: Path) -> None:
    for size in (16, 24):
        transform = learner.picture_transform(size)
        for mode, (width, height) in itertools.product(
            ("RGB", "L", "RGBA", "P", "CMYK"), ((40, 40), (120, 40), (40, 120))
        ):
            learner.run("corners", transform, patchwork(draw, mode, width, height))


@questions("open_cifar10")
def ask_open_cifar10(learner: Learner, draw: Draw, scratch: Path) -> None:
    for root, train_count, test_count in (("first", 5, 5), ("second", 10, 7)):
        write_cifar10(scratch / root, draw, train_count, test_count)
        for train in (True, False):
            dataset = learner.open_cifar10(root, train)
            len(dataset)
            for i in range(test_count):
                dataset[i]
    learner.run("network_calls", "nothing_here")


@questions("make_loader")
def ask_make_loader(learner: Learner, draw: Draw, scratch: Path) -> None:
    for count, batch_size in itertools.product((8, 9), (2, 3)):
        targets = torch.tensor(draw.shuffled(range(count)))
        dataset = learner.run("tensor_dataset", draw.normal(count, 2), targets)
        learner.run("passes", learner.make_loader(dataset, batch_size), 1)
        for shuffle, drop_last in itertools.product((False, True), repeat=2):
            loader = learner.make_loader(dataset, batch_size=batch_size, shuffle=shuffle, drop_last=drop_last)
            learner.run("sizes", loader)
            learner.run("different_orders", loader, targets, 2)
    dataset = learner.run("tensor_dataset", draw.normal(150, 2), torch.arange(150))
    learner.run("sizes", learner.make_loader(dataset))


@questions("batch_shapes")
def ask_batch_shapes(learner: Learner, draw: Draw, scratch: Path) -> None:
    for count, batch_size, drop_last in itertools.product((1, 4, 5, 7, 8), (1, 2, 4), (False, True)):
        images, targets = draw.normal(count, 3, 6, 8), draw.integers(0, 9, count)
        learner.batch_shapes(learner.run("plain_loader", images, targets, batch_size, drop_last))


@questions("number_of_batches")
def ask_number_of_batches(learner: Learner, draw: Draw, scratch: Path) -> None:
    for n, size, drop_last in itertools.product((1, 2, 3, 5, 8, 64, 100, 128, 245), (1, 2, 3, 5, 64), (False, True)):
        learner.number_of_batches(n, size, drop_last)

"""Checkers of chapter 2. What they ask lies in `scratch`, drawn afresh each time; paths are relative to it."""

from __future__ import annotations

import itertools
from pathlib import Path

import torch

from checker.chapters.ch02_dataset.pictures import (
    EXACT,
    PHOTOS,
    fill,
    patchwork,
    rgb,
    stretched,
    weighed,
    word,
    write_cifar10,
)
from checker.judge.api import Draw, Learner, close, task


@task("image_files")
def test_image_files_are_sorted(learner: Learner, draw: Draw, scratch: Path) -> None:
    for count in (1, 3, 9):
        folder = word(draw)
        names = fill(scratch / folder, draw, count, kinds=PHOTOS)
        assert learner.image_files(folder) == names


@task("image_files")
def test_image_files_go_by_content(learner: Learner, draw: Draw, scratch: Path) -> None:
    for count in (2, 8):
        folder = scratch / word(draw) / word(draw)
        names = fill(folder, draw, count, kinds=PHOTOS, disguised=True)
        before = sorted(path.name for path in folder.iterdir())
        assert learner.image_files(str(folder)) == names, "content"
        assert sorted(path.name for path in folder.iterdir()) == before, "folder_changed"


@task("ImageLabelDataset")
def test_items_of_two_folders(learner: Learner, draw: Draw, scratch: Path) -> None:
    root, counts = word(draw), {word(draw) + "s": 3, word(draw) + "_image": 7}
    names = {label: fill(scratch / root / label, draw, count, disguised=True) for label, count in counts.items()}
    datasets = {label: learner.ImageLabelDataset(root, label) for label in counts}  # both, before either is asked
    for label, count in counts.items():
        assert len(datasets[label]) == count, "length"
        for i in [*range(count), 1, 0]:
            assert datasets[label][i] == (rgb(scratch / root / label / names[label][i]), label)


@task("ImageLabelDataset")
def test_items_of_two_roots(learner: Learner, draw: Draw, scratch: Path) -> None:
    label = word(draw)
    for count in (2, 3):
        root = scratch / word(draw)
        names = fill(root / label, draw, count)
        dataset = learner.ImageLabelDataset(str(root), label)
        assert len(dataset) == count, "length"
        for i, name in enumerate(names):
            assert dataset[i] == (rgb(root / label / name), label)


@task("ImageLabelDataset")
def test_transform_gets_the_rgb_picture(learner: Learner, draw: Draw, scratch: Path) -> None:
    root, label = word(draw), word(draw)
    pictures = [rgb(scratch / root / label / name) for name in fill(scratch / root / label, draw, len(EXACT))]
    factors = draw.numbers(6), draw.numbers(6)
    first = learner.ImageLabelDataset(root, label, learner.run("weigh", factors[0]))
    second = learner.ImageLabelDataset(root, label, transform=learner.run("weigh", factors[1]))
    for i, picture in enumerate(pictures):
        assert first[i] == (close(weighed(picture, factors[0]), atol=0.02), label), "transform"
        assert second[i] == (close(weighed(picture, factors[1]), atol=0.02), label), "transform"


@task("ImageLabelDataset")
def test_others_can_use_it(learner: Learner, draw: Draw, scratch: Path) -> None:
    root, factors = word(draw), draw.numbers(6)
    weigh, datasets, images, labels = learner.run("weigh", factors), [], [], []
    for label, count in ((word(draw), 3), (word(draw, 7), 2)):
        names = fill(scratch / root / label, draw, count)
        images += [weighed(rgb(scratch / root / label / name), factors) for name in names]
        labels += [label] * count
        datasets.append(learner.ImageLabelDataset(root, label, weigh))
    assert datasets[0].is_a("torch.utils.data.Dataset"), "base_class"
    both = learner.run("added", *datasets)
    assert len(both) == 5
    packs = [[close(torch.stack(images[i : i + 2]), atol=0.02), labels[i : i + 2]] for i in (0, 2, 4)]
    assert learner.run("packed", both, 2) == packs


@task("load_split")
def test_load_split(learner: Learner, draw: Draw, scratch: Path) -> None:
    root, counts = word(draw), {"train": (3, 2), "val": (1, 4)}
    pictures = {
        split: [
            (rgb(scratch / root / split / label / name), label)
            for label, count in zip(("ants", "bees"), counts[split], strict=True)
            for name in fill(scratch / root / split / label, draw, count)
        ]
        for split in counts
    }
    for split, right in pictures.items():
        dataset = learner.load_split(root, split)
        assert dataset.is_a("torch.utils.data.Dataset"), "base_class"
        assert len(dataset) == len(right), "length"
        for i, item in enumerate(right):
            assert dataset[i] == item
    factors = draw.numbers(6)
    dataset = learner.load_split(root, "val", learner.run("weigh", factors))
    for i, (picture, label) in enumerate(pictures["val"]):
        assert dataset[i] == (close(weighed(picture, factors), atol=0.02), label), "transform"


@task("picture_transform")
def test_picture_transform(learner: Learner, draw: Draw) -> None:
    drawn = (draw.integer(30, 90), draw.integer(30, 90))  # width, height
    for size, sides in ((32, (48, 48)), (32, (96, 40)), (47, (30, 75)), (64, drawn), (32, drawn)):
        picture = patchwork(draw, "RGB", *sides)
        image = learner.picture_transform(size)(picture)
        assert image == close(stretched(picture, size, like=image.tensor()), atol=0.02)


@task("picture_transform")
def test_picture_transform_takes_every_mode(learner: Learner, draw: Draw) -> None:
    transform = learner.picture_transform(32)
    for mode in ("L", "RGBA", "P", "CMYK", "LA"):
        picture = patchwork(draw, mode, 48, 36)
        image = transform(picture)
        assert image == close(stretched(picture, 32, like=image.tensor()), atol=0.02), "mode"


@task("open_cifar10")
def test_open_cifar10(learner: Learner, draw: Draw, scratch: Path) -> None:
    for train_count, test_count in ((5, 3), (10, 4)):
        root = word(draw)
        sets = write_cifar10(scratch / root, draw, train_count, test_count)
        for train in (True, False):
            images, labels = sets[train]
            dataset = learner.open_cifar10(root, train)
            assert dataset.is_a("torch.utils.data.Dataset"), "base_class"
            assert len(dataset) == len(labels), "which_set"
            for i, label in enumerate(labels):
                assert dataset[i] == (images[i], label)
    assert learner.run("network_calls", word(draw)).number() < 1, "download"


@task("make_loader")
def test_make_loader_in_order(learner: Learner, draw: Draw) -> None:
    for count, batch_size in ((5, 2), (6, 3), (draw.integer(20, 30), 7)):
        images, targets = draw.normal(count, 3, 4, 4), torch.tensor(draw.shuffled(range(count)))
        dataset = learner.run("tensor_dataset", images, targets)
        loader = learner.make_loader(dataset, batch_size)
        assert loader.is_a("torch.utils.data.DataLoader"), "loader"
        pairs = zip(images.split(batch_size), targets.split(batch_size), strict=True)
        assert learner.run("batches", loader) == [[*pair] for pair in pairs]
        assert learner.run("passes", loader, 2) == [[*targets.split(batch_size)]] * 2, "order"


@task("make_loader")
def test_make_loader_defaults(learner: Learner, draw: Draw) -> None:
    targets = torch.tensor(draw.shuffled(range(150)))
    loader = learner.make_loader(learner.run("tensor_dataset", draw.normal(150, 1, 2, 2), targets))
    assert learner.run("passes", loader, 1) == [[*targets.split(64)]]


@task("make_loader")
def test_make_loader_drops_the_last(learner: Learner, draw: Draw) -> None:
    for count, batch_size, drop_last in itertools.product((8, 9), (4,), (True, False)):
        targets = torch.tensor(draw.shuffled(range(count)))
        dataset = learner.run("tensor_dataset", draw.normal(count, 3, 4, 4), targets)
        loader = learner.make_loader(dataset, batch_size=batch_size, drop_last=drop_last)
        packs = [pack for pack in targets.split(batch_size) if len(pack) == batch_size or not drop_last]
        assert learner.run("passes", loader, 1) == [packs], "drop_last"


@task("make_loader")
def test_make_loader_shuffles(learner: Learner, draw: Draw) -> None:
    for count, drop_last in ((30, False), (31, True)):
        targets = torch.tensor(draw.shuffled(range(count)))
        dataset = learner.run("tensor_dataset", draw.normal(count, 3, 4, 4), targets)
        loader = learner.make_loader(dataset, 4, shuffle=True, drop_last=drop_last)
        rounds = [[pack.tensor() for pack in packs.items()] for packs in learner.run("passes", loader, 2).items()]
        sizes = [len(pack) for pack in targets.split(4) if len(pack) == 4 or not drop_last]
        orders = [torch.cat(packs).tolist() for packs in rounds if packs]
        assert [[len(pack) for pack in packs] for packs in rounds] == [sizes, sizes], "drop_last"
        for order in orders:
            assert set(order) <= set(targets.tolist()), "samples"
            assert len(set(order)) == sum(sizes), "samples"
            assert order != targets.tolist()[: len(order)], "shuffle"
        assert orders[0] != orders[1], "shuffle"


@task("batch_shapes")
def test_batch_shapes(learner: Learner, draw: Draw) -> None:
    for count, batch_size, drop_last in ((4, 2, False), (5, 2, False), (5, 2, True), (3, 8, False), (7, 1, False)):
        shape = (draw.integer(1, 4), draw.integer(5, 7), draw.integer(8, 11))
        images, targets = draw.normal(count, *shape), draw.integers(0, 9, count)
        loader = learner.run("plain_loader", images, targets, batch_size, drop_last)
        packs = [len(pack) for pack in targets.split(batch_size) if len(pack) == batch_size or not drop_last]
        assert learner.batch_shapes(loader) == [(n, *shape) for n in packs]


@task("number_of_batches")
def test_number_of_batches(learner: Learner, draw: Draw) -> None:
    drawn = [(draw.integer(1, 60_000), draw.integer(1, 200)) for _ in range(20)]
    for n, size in [(10, 5), (10, 4), (3, 4), (1, 1), (10_000, 64), (50_000, 64), (245, 1), *drawn]:
        for drop_last in (False, True):
            kept = [start for start in range(0, n, size) if start + size <= n or not drop_last]
            assert learner.number_of_batches(n, size, drop_last) == len(kept)

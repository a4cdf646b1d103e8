"""torchvision's check of CIFAR10: it takes the small set, refuses damaged files, and knows the real set as ever."""

from __future__ import annotations

import json
import pickle
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from checker.course import ROOT
from checker.datasets.small.batches import FOLDER
from checker.datasets.small.ten_classes import CLASS_NAMES

CIFAR = ROOT / "data" / "cifar10"
BATCH_NAMES = [*(f"data_batch_{number}" for number in range(1, 6)), "test_batch"]


@pytest.fixture
def cifar10() -> Iterator[type]:
    """torchvision's CIFAR10, taught to accept the small set; untaught again after the test."""
    datasets = pytest.importorskip("torchvision.datasets")
    from checker.datasets.small_cifar10 import accept_small_set

    untaught = datasets.CIFAR10._check_integrity
    accept_small_set()
    yield datasets.CIFAR10
    datasets.CIFAR10._check_integrity = untaught


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the small set that a test may spoil."""
    shutil.copytree(CIFAR, tmp_path / "cifar10")
    return tmp_path / "cifar10"


def test_importing_does_not_import_torch() -> None:
    code = (
        "import sys, checker.datasets.small_cifar10; sys.exit('torch' in sys.modules or 'torchvision' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


@pytest.mark.slow
def test_without_it_torchvision_refuses() -> None:
    code = "import torchvision; torchvision.datasets.CIFAR10('data/cifar10')"
    pytest.importorskip("torchvision")
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert "not found or corrupted" in done.stderr


@pytest.mark.parametrize(("train", "count"), [(True, 100), (False, 30)])
@pytest.mark.parametrize("kind", [str, Path])
def test_torchvision_opens_both_splits(cifar10: type, train: bool, count: int, kind: type) -> None:
    dataset = cifar10(kind(CIFAR), train=train, download=False)
    assert len(dataset) == count
    assert dataset.classes == [*CLASS_NAMES]
    image, label = dataset[0]
    assert (image.mode, image.size) == ("RGB", (32, 32))
    with (CIFAR / FOLDER / ("data_batch_1" if train else "test_batch")).open("rb") as file:
        first = pickle.load(file, encoding="latin1")
    assert label == first["labels"][0]
    assert (np.asarray(image).transpose(2, 0, 1).reshape(-1) == first["data"][0]).all()


def test_download_finds_nothing_to_do(cifar10: type, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_network(*args: object, **options: object) -> None:
        raise AssertionError("it went to the network")

    monkeypatch.setattr("torchvision.datasets.cifar.download_and_extract_archive", no_network)
    assert len(cifar10(CIFAR, train=False, download=True)) == 30


def test_a_second_call_changes_nothing(cifar10: type) -> None:
    from checker.datasets.small_cifar10 import accept_small_set

    taught = cifar10._check_integrity
    accept_small_set()
    assert cifar10._check_integrity is taught


@pytest.mark.parametrize("name", [*BATCH_NAMES, "batches.meta"])
@pytest.mark.parametrize("train", [True, False])
def test_a_damaged_file_is_refused(cifar10: type, copy: Path, name: str, train: bool) -> None:
    path = copy / FOLDER / name
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    with pytest.raises(RuntimeError, match="not found or corrupted"):
        cifar10(copy, train=train)


@pytest.mark.parametrize("name", [*BATCH_NAMES, "batches.meta", "checksums.json"])
def test_a_missing_file_is_refused(cifar10: type, copy: Path, name: str) -> None:
    (copy / FOLDER / name).unlink()
    with pytest.raises(RuntimeError, match="not found or corrupted"):
        cifar10(copy)


@pytest.mark.parametrize("text", ["", "[]", "{}", "null", '{"data_batch_1": 1}', "é"])
def test_a_list_of_checksums_that_is_none_is_refused(cifar10: type, copy: Path, text: str) -> None:
    (copy / FOLDER / "checksums.json").write_text(text, encoding="utf-8")
    with pytest.raises(RuntimeError, match="not found or corrupted"):
        cifar10(copy)


def test_the_class_keeps_the_real_checksums(cifar10: type) -> None:
    before = (cifar10.train_list, cifar10.test_list, cifar10.meta)
    copies = [[*pair] for pair in cifar10.train_list], [[*pair] for pair in cifar10.test_list], {**cifar10.meta}
    cifar10(CIFAR)
    after = (cifar10.train_list, cifar10.test_list, cifar10.meta)
    assert all(one is other for one, other in zip(before, after, strict=True))
    assert after == copies
    assert cifar10.meta["md5"] == "5ff9c542aee3614f3951f8cda6e48888"


def take_for_real(cifar10: type, recorded: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cifar10, "train_list", [[name, recorded[name]] for name in BATCH_NAMES[:5]])
    monkeypatch.setattr(cifar10, "test_list", [["test_batch", recorded["test_batch"]]])
    monkeypatch.setattr(cifar10, "meta", {**cifar10.meta, "md5": recorded["batches.meta"]})


def test_the_real_check_goes_on_working(cifar10: type, copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The small files stand in for the real ones: their checksums on the class, none beside them."""
    recorded = json.loads((copy / FOLDER / "checksums.json").read_text(encoding="ascii"))
    (copy / FOLDER / "checksums.json").unlink()
    take_for_real(cifar10, recorded, monkeypatch)
    dataset = cifar10(copy)
    assert len(dataset) == 100
    assert "train_list" not in vars(dataset)
    (copy / FOLDER / "data_batch_3").write_bytes(b"")
    with pytest.raises(RuntimeError, match="not found or corrupted"):
        cifar10(copy)


def test_the_real_files_laid_over_the_small_ones_open(
    cifar10: type, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The small set's `checksums.json` is still there, and no longer right."""
    path = copy / FOLDER / "checksums.json"
    recorded = json.loads(path.read_text(encoding="ascii"))
    path.write_text(json.dumps(dict.fromkeys(recorded, "0" * 32)), encoding="ascii")
    take_for_real(cifar10, recorded, monkeypatch)
    assert len(cifar10(copy)) == 100


def test_cifar100_is_checked_as_ever(cifar10: type, copy: Path) -> None:
    from torchvision.datasets import CIFAR100

    (copy / FOLDER).rename(copy / CIFAR100.base_folder)
    with pytest.raises(RuntimeError, match="not found or corrupted"):
        CIFAR100(copy)


def test_a_few_epochs_lower_the_loss(cifar10: type) -> None:
    import torch
    from torch import nn
    from torchvision.transforms import ToTensor

    torch.manual_seed(0)
    layers = [
        part
        for channels, count in ((3, 32), (32, 32), (32, 64))
        for part in (nn.Conv2d(channels, count, 5, padding=2), nn.MaxPool2d(2))
    ]
    model = nn.Sequential(*layers, nn.Flatten(), nn.Linear(1024, 64), nn.Linear(64, 10))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9)
    losses = []
    for _ in range(4):
        for images, labels in torch.utils.data.DataLoader(cifar10(CIFAR, transform=ToTensor()), batch_size=10):
            optimizer.zero_grad()
            loss = nn.functional.cross_entropy(model(images), labels)
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
    assert sum(losses[-10:]) < 0.85 * sum(losses[:10])  # ten batches are an epoch

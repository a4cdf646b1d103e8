"""What is here of the sets; drawing the small ones again; and that no checker reads a real one."""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path

import pytest

from checker.course import ROOT
from checker.datasets.sets import (
    SOURCES,
    SetState,
    part_file,
    real_folder,
    real_sets,
    redraw,
    settle,
    shipped_files,
    small_sets,
)

JPEG, BATCH = "hymenoptera/train/ants/ANT_3.JPG", "cifar10/cifar-10-batches-py/test_batch"
CIFAR, INSECTS = SOURCES


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    for name in ("cifar10", "hymenoptera"):
        shutil.copytree(ROOT / "data" / name, tmp_path / "data" / name)
    return tmp_path


def copy_of_ours(folder: Path) -> None:
    """In place of drawing."""
    for name in shipped_files():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes((ROOT / "data" / name).read_bytes())


def copy_of_another_pillow(folder: Path) -> None:
    copy_of_ours(folder)
    (folder / JPEG).write_bytes(b"the same pixels in other bytes")


def test_the_list_is_that_of_the_files() -> None:
    known = small_sets(ROOT)
    assert [found.name for found in known] == ["cifar10", "hymenoptera"]
    assert sorted(name for found in known for name in found.names) == sorted(shipped_files())
    assert all(found.whole for found in known)


def test_missing_and_changed(kit: Path) -> None:
    (kit / "data" / JPEG).unlink()
    (kit / "data" / BATCH).write_bytes(b"mine")
    cifar, insects = small_sets(kit)
    assert (cifar.missing, cifar.changed, cifar.whole) == ((), (BATCH,), False)
    assert (insects.missing, insects.changed, insects.whole) == ((JPEG,), (), False)


def test_only_what_is_missing_or_changed_is_drawn(kit: Path) -> None:
    (kit / "data" / JPEG).unlink()
    (kit / "data" / BATCH).write_bytes(b"mine")
    (kit / "data" / "hymenoptera" / "my_note.txt").write_text("mine", encoding="utf-8")
    count, kept = redraw(kit, copy_of_ours)
    assert count == 2 and kept is not None
    assert (kept / BATCH).read_bytes() == b"mine"
    assert (kit / "data" / "hymenoptera" / "my_note.txt").read_text(encoding="utf-8") == "mine"
    assert all(known.whole for known in small_sets(kit))
    assert redraw(kit, copy_of_ours) == (0, None)
    (kit / "data" / BATCH).write_bytes(b"mine again")
    second = redraw(kit, copy_of_ours)[1]
    assert second not in (None, kept) and (kept / BATCH).read_bytes() == b"mine"


def test_other_bytes_of_the_same_pictures_will_do(kit: Path) -> None:
    (kit / "data" / JPEG).unlink()
    assert redraw(kit, copy_of_another_pillow) == (1, None)
    assert all(known.whole for known in small_sets(kit))
    (kit / "data" / JPEG).write_bytes(b"neither")
    assert not all(known.whole for known in small_sets(kit))


def test_a_drawing_that_fails_changes_nothing(kit: Path) -> None:
    (kit / "data" / BATCH).write_bytes(b"mine")

    def fail(folder: Path) -> None:
        raise OSError("full")

    with pytest.raises(OSError, match="full"):
        redraw(kit, fail)
    assert (kit / "data" / BATCH).read_bytes() == b"mine"
    assert not list((kit / ".tutor" / "data").iterdir())


def test_how_much_of_a_real_set_is_here(tmp_path: Path) -> None:
    assert real_sets(tmp_path, [CIFAR])[0].state is SetState.ABSENT
    part_file(tmp_path, "cifar10").parent.mkdir(parents=True)
    part_file(tmp_path, "cifar10").write_bytes(bytes(5))
    begun = real_sets(tmp_path, [CIFAR])[0]
    assert (begun.state, begun.size) == (SetState.BEGUN, 5)
    batches = real_folder(tmp_path, "cifar10") / "cifar-10-batches-py"
    batches.mkdir(parents=True)
    (batches / "test_batch").write_bytes(bytes(7))
    here = real_sets(tmp_path, [CIFAR])[0]
    assert (here.state, here.size) == (SetState.HERE, 7)


@pytest.mark.parametrize(("top", "settled"), [("", True), ("hymenoptera_data/", True), ("a/b/", False)])
def test_settling(top: str, settled: bool, tmp_path: Path) -> None:
    for name in ("train/ants", "val/ants"):
        (tmp_path / "new" / f"{top}{name}").mkdir(parents=True)
    assert settle(tmp_path / "new", INSECTS, tmp_path / "hymenoptera") is settled
    assert (tmp_path / "hymenoptera" / "val" / "ants").is_dir() is settled


def test_the_address_is_torchvisions() -> None:
    spec = importlib.util.find_spec("torchvision")  # found, not imported: that takes seconds
    assert spec and spec.origin
    theirs = (Path(spec.origin).parent / "datasets" / "cifar.py").read_text(encoding="utf-8")
    assert all(f'"{known}"' in theirs for known in (CIFAR.url, CIFAR.md5, *CIFAR.holds))


def test_no_checker_reads_a_real_set() -> None:
    folders = ("chapters", "judge", "worker", "explain", "dev")
    every = [file for folder in folders for file in (ROOT / "checker" / folder).rglob("*.py")]
    files = [file for file in every if file.name != "stub.py"]  # an exercise, whose demonstration may
    assert len(files) > 100
    words = ("import where", "data.where", "datasets.sets", ".tutor/data", '".tutor" / "data"')
    assert [file for file in files if any(word in file.read_text(encoding="utf-8") for word in words)] == []

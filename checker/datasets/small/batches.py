"""
CIFAR10's own files: pickled batches as Python 2 wrote them, `data`, `labels`, `batch_label`, `filenames`.

The pickles are put together by hand: `pickle.dump` writes other bytes in other versions of Python and NumPy, and cannot
write the byte strings of Python 2, which read as `str` with `encoding="latin1"` and as `bytes` with `encoding="bytes"`.
"""

from __future__ import annotations

import hashlib
import json
import random
import struct
from pathlib import Path

import numpy as np

from checker.datasets.small.canvas import Pixels
from checker.datasets.small.ten_classes import CLASS_NAMES, thing

FOLDER = "cifar-10-batches-py"
TRAIN_BATCHES = 5
TRAIN_PER_CLASS = 2  # in each batch
TEST_PER_CLASS = 3
META = "batches.meta"
TEST = "test_batch"
Value = str | int | list[str] | list[int] | Pixels


def draw_cifar10(root: Path) -> None:
    """Write five train batches, the test batch, the class names and `checksums.json` below `root`. Raises OSError."""
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    files: dict[str, dict[str, Value]] = {
        META: {
            "num_cases_per_batch": len(CLASS_NAMES) * TRAIN_PER_CLASS,
            "label_names": [*CLASS_NAMES],
            "num_vis": 3072,
        }
    }
    for number in range(1, TRAIN_BATCHES + 1):
        title = f"training batch {number} of {TRAIN_BATCHES}"
        files[f"data_batch_{number}"] = _batch(title, TRAIN_PER_CLASS, first=(number - 1) * TRAIN_PER_CLASS)
    files[TEST] = _batch("testing batch 1 of 1", TEST_PER_CLASS, first=TRAIN_BATCHES * TRAIN_PER_CLASS)
    checksums = {}
    for name, content in sorted(files.items()):
        pickled = python2_pickle(content)
        (folder / name).write_bytes(pickled)
        checksums[name] = hashlib.md5(pickled, usedforsecurity=False).hexdigest()
    text = json.dumps(checksums, indent=2) + "\n"
    (folder / "checksums.json").write_bytes(text.encode("ascii"))


def _batch(title: str, per_class: int, *, first: int) -> dict[str, Value]:
    """Each class `per_class` times, mixed; `first` is the number of a class's first picture in this batch."""
    numbered = [(label, number) for label in range(len(CLASS_NAMES)) for number in range(first, first + per_class)]
    random.Random(title).shuffle(numbered)
    names = [f"{CLASS_NAMES[label]}_s_{number:06d}" for label, number in numbered]
    pictures = [thing(CLASS_NAMES[label], seed=name) for (label, _), name in zip(numbered, names, strict=True)]
    rows = np.stack(pictures).transpose(0, 3, 1, 2).reshape(len(pictures), -1)  # (N, 32, 32, 3) -> (N, 3072)
    return {
        "batch_label": title,
        "labels": [label for label, _ in numbered],
        "data": rows,
        "filenames": [f"{name}.png" for name in names],
    }


def python2_pickle(content: dict[str, Value]) -> bytes:
    """Protocol 2: b"(" marks, b"u" and b"e" fill the dict and the list below the mark, b"." ends."""
    items = b"".join(_pickled(key) + _pickled(value) for key, value in content.items())
    return b"\x80\x02}(" + items + b"u."


def _pickled(value: Value) -> bytes:
    if isinstance(value, str):
        return _byte_string(value.encode("ascii"))
    if isinstance(value, int):
        return b"J" + struct.pack("<i", value)
    if isinstance(value, list):
        return b"](" + b"".join(_pickled(item) for item in value) + b"e"
    return _pickled_array(value)


def _byte_string(text: bytes) -> bytes:
    return b"T" + struct.pack("<i", len(text)) + text


def _pickled_array(array: Pixels) -> bytes:
    """`ndarray((0,), dtype("u1"))`, then its state: version, shape, dtype, not in Fortran's order, the bytes."""
    dtype = b"cnumpy\ndtype\n" + _byte_string(b"u1") + b"\x85R"
    empty = b"cnumpy\nndarray\n" + _pickled(0) + b"\x85" + dtype + b"\x86R"
    shape = _pickled(array.shape[0]) + _pickled(array.shape[1]) + b"\x86"
    state = b"(" + _pickled(1) + shape + dtype + b"\x89" + _byte_string(array.tobytes()) + b"t"
    return empty + state + b"b"

"""The clean reader's functions: they read files that a learner's code wrote, in a process that never loaded it."""

from __future__ import annotations

from typing import Any

import torch

from checker.worker.event_readers import graph, pictures, scalars
from checker.worker.network_reader import network

__all__ = ["graph", "network", "pictures", "scalars", "text", "weights"]


def weights(path: str) -> Any:
    """A checkpoint's numbers, read without executing anything that is in the file.

    Raises UnpicklingError for a file that holds anything else, and OSError where it cannot be read.
    """
    return torch.load(path, map_location="cpu", weights_only=True)


def text(path: str) -> str:
    """The first 100,000 characters of a text file. Raises OSError."""
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read(100_000)

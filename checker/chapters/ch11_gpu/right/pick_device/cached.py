"""
en: functools.cache around the question; typed; a helper class for where things are.
zh: 用 functools.cache 包住提问；写类型；用一个辅助类管东西在哪里。
"""

from __future__ import annotations

import functools

import torch


@functools.cache
def pick_device(index: int | None = None) -> torch.device:
    place = Place(torch.cuda.device_count())
    return place.best() if index is None else place.number(index)


class Place:
    def __init__(self, count: int) -> None:
        self.count = count

    def best(self) -> torch.device:
        return torch.device("cuda:0" if self.count else "cpu")

    def number(self, index: int) -> torch.device:
        if not 0 <= index <= self.count - 1:
            raise ValueError(f"{self.count} available")
        return torch.device(f"cuda:{index}")

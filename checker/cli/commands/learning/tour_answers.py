"""Two answers to tasks of chapter 4, for `python tutor.py tour`: one is right, one is wrong on purpose.
第 4 章两道题的答案，供 `python tutor.py tour` 使用：一个是对的，另一个是故意写错的。
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # they need no more of torch than the tensors that they are given
    from torch import Tensor


def relu(x: Tensor) -> Tensor:
    return x.clamp(min=0)


def flatten_images(imgs: Tensor) -> Tensor:
    return imgs.flatten()

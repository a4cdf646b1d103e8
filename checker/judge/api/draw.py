"""Inputs drawn afresh: seeded by the run's seed and the test's name, tidy where they will be read by people."""

from __future__ import annotations

import hashlib
import math
import random
from collections.abc import Sequence
from typing import Any, TypeVar

import torch

from checker.judge.api.text import SMALL, argument, remember

T = TypeVar("T")


class Draw:
    """A source of inputs that a test can repeat from its seed. Every tensor remembers the Python that draws it."""

    def __init__(self, *parts: object) -> None:
        digest = hashlib.sha256("/".join(map(str, parts)).encode()).digest()
        self._random = random.Random(digest)

    def integer(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both inclusive."""
        return self._random.randint(low, high)

    def fraction(self, low: float, high: float) -> float:
        """A Python float between `low` and `high`, with four decimals."""
        return round(self._random.uniform(low, high), 4)

    def choice(self, values: Sequence[T]) -> T:
        return self._random.choice(values)

    def shuffled(self, values: Sequence[T]) -> list[T]:
        return self._random.sample(list(values), len(values))

    def numbers(self, *shape: int, dtype: torch.dtype = torch.float32) -> torch.Tensor:
        """Tidy values between -3 and 3 with one decimal: for counter-examples that people read; a few are never 0."""
        size = math.prod(shape)
        if size > SMALL:
            seed = self._seed()
            recipe = f"torch.randint(-30, 31, {tuple(shape)}, generator=torch.Generator().manual_seed({seed})) / 10"
            whole = torch.randint(-30, 31, shape, generator=torch.Generator().manual_seed(seed))
            return remember((whole / 10).to(dtype), recipe if dtype is torch.float32 else f"({recipe}).to({dtype})")
        values = [self._random.choice((-1, 1)) * self._random.randint(1, 30) / 10 for _ in range(size)]
        return torch.tensor(values, dtype=dtype).reshape(shape)

    def normal(self, *shape: int, dtype: torch.dtype = torch.float32) -> torch.Tensor:
        """`torch.randn`, from a generator with a drawn seed."""
        seed = self._seed()
        values = torch.randn(shape, dtype=dtype, generator=torch.Generator().manual_seed(seed))
        extra = "" if dtype is torch.float32 else f", dtype={dtype}"
        return remember(values, f"torch.randn({tuple(shape)}{extra}, generator=torch.Generator().manual_seed({seed}))")

    def uniform(self, low: float, high: float, *shape: int, dtype: torch.dtype = torch.float32) -> torch.Tensor:
        """Values between `low` and `high`."""
        seed = self._seed()
        values = torch.rand(shape, dtype=dtype, generator=torch.Generator().manual_seed(seed)) * (high - low) + low
        recipe = f"torch.rand({tuple(shape)}, dtype={dtype}, generator=torch.Generator().manual_seed({seed}))"
        return remember(values, f"{recipe} * {high - low!r} + {low!r}")

    def then(self, tensor: torch.Tensor, method: str, *arguments: int) -> torch.Tensor:
        """`tensor.METHOD(*arguments)`, a view in another memory layout, which remembers how it was made."""
        recipe = f"({argument(tensor)}).{method}({', '.join(map(str, arguments))})"
        return remember(getattr(tensor, method)(*arguments), recipe)

    def integers(self, low: int, high: int, *shape: int) -> torch.Tensor:
        """An int64 tensor of whole numbers from `low` to `high`, both inclusive."""
        seed = self._seed()
        values = torch.randint(low, high + 1, shape, generator=torch.Generator().manual_seed(seed))
        generator = f"torch.Generator().manual_seed({seed})"
        return remember(values, f"torch.randint({low}, {high + 1}, {tuple(shape)}, generator={generator})")

    def picture(self, width: int, height: int, mode: str = "RGB") -> Any:
        """A PIL picture, `width` by `height` pixels, of 2 × 2 flat patches in drawn colours."""
        from PIL import Image

        picture = Image.new("RGB", (width, height))
        for column in (0, 1):
            for row in (0, 1):
                colour = tuple(self._random.randint(0, 255) for _ in range(3))
                left, top = column * (width // 2), row * (height // 2)
                right, bottom = (width if column else width // 2), (height if row else height // 2)
                picture.paste(colour, (left, top, right, bottom))
        return picture.convert(mode)

    def _seed(self) -> int:
        return self._random.randint(0, 99_999)

"""Files of strangers: checkpoints with code in them, and networks whose class lives in a module of another folder.

The judge writes them; it never reads one. The code in them would make the file `target`, in the test's own folder.
"""

from __future__ import annotations

import os
import pickle
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy
import torch
from torch import Tensor

from checker.chapters.ch09_checkpoints.inputs import word
from checker.judge.api import Draw


class Trap:
    """In a pickle it becomes a call: whoever unpickles it makes that call."""

    def __init__(self, function: Callable[..., Any], *arguments: Any) -> None:
        self.call = function, arguments

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        return self.call


def traps(target: Path) -> dict[str, Trap]:
    """Calls that make `target`: some of functions that everybody fears, some of functions that look harmless."""
    name, code = str(target), f"open({str(target)!r}, 'w').close()"
    return {
        "exec": Trap(exec, code),
        "eval": Trap(eval, code),
        "open": Trap(open, name, "w"),
        "mkdir": Trap(os.mkdir, name),  # pickled as posix.mkdir or nt.mkdir
        "copy": Trap(shutil.copyfile, __file__, name),
        "torch": Trap(torch.save, 0, name),
        "numpy": Trap(numpy.memmap, name, "uint8", "w+", 0, 1),
    }


def write_new(file: Path, content: object) -> None:
    torch.save(content, file)


def write_old(file: Path, content: object) -> None:
    """The format of PyTorch before version 1.6."""
    torch.save(content, file, _use_new_zipfile_serialization=False)


def write_plain_pickle(file: Path, content: object) -> None:
    """No format of torch's; but who unpickles it, runs it."""
    file.write_bytes(pickle.dumps(content))


def cut_short(file: Path, part: float) -> None:
    """As a broken download leaves it: only this part of it, from its beginning."""
    whole = file.read_bytes()
    file.write_bytes(whole[: int(len(whole) * part)])


def around(trap: Trap, table: dict[str, Tensor]) -> dict[str, object]:
    """What the trap hides in: instead of everything, after real weights, before them, or deep inside."""
    return {
        "alone": trap,
        "after": {**table, "bias": trap},
        "before": {"weight": trap, **table},
        "inside": {**table, "extra": {"notes": [1, (trap, 2)]}},
    }


@dataclass
class Faraway:
    """A class in a module of its own: a network that computes `first * x + second * weight`."""

    module: str
    name: str
    factors: tuple[float, float]
    weight: Tensor
    x: Tensor
    watched: bool = False  # whether the module tells scenarios.py each time that it is run

    @classmethod
    def drawn(cls, draw: Draw, module: str = "", *, watched: bool = False) -> Faraway:
        factors = draw.fraction(0.5, 3.0), draw.fraction(0.5, 3.0)
        name = word(draw).capitalize()
        return cls(module or word(draw, 7), name, factors, draw.numbers(2), draw.numbers(3, 2), watched)

    @property
    def source(self) -> str:
        watch = "import sys\n\ngetattr(sys.modules.get('scenarios'), 'RUNS', []).append(__name__)\n" * self.watched
        return f"""{watch}
import torch
from torch import nn


class {self.name}(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(2))

    def forward(self, x):
        return {self.factors[0]} * x + {self.factors[1]} * self.weight
"""

    @property
    def outputs(self) -> Tensor:
        """Of `x`: (3, 2) -> (3, 2)"""
        return self.factors[0] * self.x + self.factors[1] * self.weight

    def write(self, file: Path, folder: Path) -> None:
        """The module into `folder`, and a whole network of the class into `file`."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{self.module}.py").write_text(self.source, encoding="utf-8")
        module = sys.modules[self.module] = ModuleType(self.module)
        try:
            exec(self.source, vars(module))
            net = vars(module)[self.name]()
            net.weight.data.copy_(self.weight)
            torch.save(net, file)
        finally:
            del sys.modules[self.module]

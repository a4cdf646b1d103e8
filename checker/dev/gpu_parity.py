"""Small programs whose observations a real GPU and the simulated one must share: run, recorded, compared.

The cases are data, in `cases/*.toml`. Each says where its expectation comes from: `documented` (PyTorch's documentation
or what everybody sees), `source` (the text or rule is in PyTorch's source or binary), `unconfirmed` (the best knowledge
there is), or `seen` with the record of a real GPU. A `gap` is a case that the simulation is known to fail.
"""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

import torch

from checker.course import ROOT
from checker.simulated_gpu.simulation import simulated_cuda
from checker.source import toml

CASES = ROOT / "checker" / "simulated_gpu" / "cases"
PRELUDE = """
import copy, io, warnings
import numpy as np
import torch
from torch import nn
from torch.nn import functional as F
gpu = torch.device("cuda:0")
def numbers(*shape): return torch.arange(float(torch.Size(shape).numel())).reshape(shape)
def mlp(): return nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 3))
def saved_and_loaded(thing, **settings):
    file = io.BytesIO()
    torch.save(thing, file)
    file.seek(0)
    return torch.load(file, **settings)
"""


class Basis(Enum):
    """Where an expectation comes from."""

    DOCUMENTED = "documented"
    SOURCE = "source"
    UNCONFIRMED = "unconfirmed"
    SEEN = "seen"


@dataclass(frozen=True)
class Case:
    name: str  # file and name: "moving/to_discarded"
    code: str  # leaves its observation in `seen`, or raises
    expected: str  # the observation's text, or the exception's type and text
    pattern: bool  # `expected` is a regular expression
    basis: Basis
    note: str = ""
    gpus: int = 1
    gap: str = ""  # why the simulation is known to answer otherwise

    def agrees(self, observed: str) -> bool:
        if self.pattern:
            return re.match(self.expected, observed, re.DOTALL) is not None
        return observed == self.expected


def cases(folder: Path = CASES) -> Iterator[Case]:
    """Raises KeyError for an entry that lacks something, and ValueError for a basis that is not one."""
    for file in sorted(folder.glob("*.toml")):
        for name, entry in toml.read(file).items():
            expected = entry.get("expected", entry.get("pattern"))
            yield Case(
                f"{file.stem}/{name}",
                entry["code"],
                expected,
                "pattern" in entry,
                Basis(entry["basis"]),
                entry.get("note", ""),
                entry.get("gpus", 1),
                entry.get("gap", ""),
            )


def observe(case: Case, *, real: bool = False) -> str:
    """What the case's code leaves in `seen`, as text, or the exception's type and text."""
    device: AbstractContextManager[None] = nullcontext() if real else simulated_cuda(count=case.gpus)
    space: dict[str, object] = {}
    with device, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.manual_seed(0)
        exec(PRELUDE, space)
        try:
            exec(case.code, space)
        except Exception as error:
            return f"{type(error).__name__}: {error}"
    return str(space.get("seen", "nothing raised"))


@dataclass(frozen=True)
class Record:
    """What a machine's GPU showed."""

    torch: str  # its version
    device: str  # the GPU's name
    observed: Mapping[str, str]  # name of a case -> observation


def has_gpu() -> bool:
    return torch.cuda.is_available()


def write_record(file: Path) -> int:
    """Runs all cases that this machine has enough real GPUs for, and writes what is seen as JSON; how many they are."""
    observed = {case.name: observe(case, real=True) for case in cases() if case.gpus <= torch.cuda.device_count()}
    found = {"torch": torch.__version__, "device": torch.cuda.get_device_name(0), "cases": observed}
    file.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return len(observed)


def read_record(file: Path) -> Record:
    """Raises OSError, ValueError or KeyError for a file that is not a record."""
    found = json.loads(file.read_text(encoding="utf-8"))
    return Record(found["torch"], found["device"], found["cases"])


def differences(recorded: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Name, recorded, simulated: the cases that the simulation answers otherwise than a record."""
    for case in cases():
        if case.name in recorded:
            simulated = observe(case)
            if _comparable(simulated) != _comparable(recorded[case.name]):
                yield case.name, recorded[case.name], simulated


def _comparable(text: str) -> str:
    """CUDA's own errors go on with advice that differs from build to build."""
    return text.split("\n", 1)[0] if "CUDA error" in text else text

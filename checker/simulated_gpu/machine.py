"""The machine that is simulated: how many GPUs it has, which one is current, which random streams they have."""

from __future__ import annotations

import os
import threading
from dataclasses import dataclass, field
from typing import Any

import torch

from checker.simulated_gpu.tags import CPU, GPUS, MOST

NAME = "Simulated GPU (computes on the CPU)"
TOTAL_MEMORY = 16 * 2**30  # bytes of each GPU
FORKED = (
    "Cannot re-initialize CUDA in forked subprocess. To use CUDA with multiprocessing, you must use the 'spawn' start "
    "method"
)
ORDINAL = """CUDA error: invalid device ordinal
GPU device may be out of range, do you have enough GPUs?
CUDA kernel errors might be asynchronously reported at some other API call, so the stacktrace below might be incorrect.
For debugging consider passing CUDA_LAUNCH_BLOCKING=1
Compile with `TORCH_USE_CUDA_DSA` to enable device-side assertions.
"""


class Autocast(threading.local):
    """What `torch.autocast("cuda")` has been told, in this thread."""

    enabled: bool = False
    dtype: torch.dtype = torch.float16
    cpu_enabled: bool = False  # what the program said of the CPU
    cpu_dtype: torch.dtype = torch.bfloat16


class InThread(threading.local):
    """What CUDA and PyTorch keep for each thread."""

    current: int = 0
    default: torch.device | None = None  # torch.set_default_device
    working_for: Any = None  # the arguments of the torch function that is running: it may make tensors of its own


@dataclass
class Machine:
    """`count`: its GPUs. Raises ValueError for fewer than one, or more than MOST."""

    count: int
    thread: InThread = field(default_factory=InThread)
    autocast: Autocast = field(default_factory=Autocast)
    streams: dict[int, torch.Tensor] = field(default_factory=dict)  # GPU -> the state of a random stream of its own
    seeds: dict[int, int] = field(default_factory=dict)  # GPU -> what that stream was seeded with
    process: int = field(default_factory=os.getpid)

    def __post_init__(self) -> None:
        if not 1 <= self.count <= MOST:
            raise ValueError(f"a simulated machine has 1 to {MOST} GPUs, not {self.count}")

    def place(self, device: torch.device | str | int) -> torch.device:
        """The one object for a device, however it is written: "cuda", 0, torch.device("cuda:0").

        Raises what CUDA raises for a GPU that is not there, and in a forked process.
        """
        if isinstance(device, int) and not isinstance(device, bool):
            device = torch.device("cuda", device)
        elif not isinstance(device, torch.device):
            device = torch.device(device)
        if device.type == "cpu":
            return CPU
        if device.type != "cuda":
            return device
        self.start()
        index = self.thread.current if device.index is None else device.index
        if index >= self.count:
            raise invalid_ordinal()
        return GPUS[index]

    def index(self, device: Any = None) -> int:
        """The number of a GPU; of the current one without a device. Raises as `place` does."""
        return self.thread.current if device is None else self.place(device).index

    def start(self) -> None:
        """Raises RuntimeError in a forked process: CUDA cannot go on where it was not started."""
        if os.getpid() != self.process:
            raise RuntimeError(FORKED)


def invalid_ordinal() -> Exception:
    kind: type[Exception] = getattr(torch, "AcceleratorError", RuntimeError)
    return kind(ORDINAL)

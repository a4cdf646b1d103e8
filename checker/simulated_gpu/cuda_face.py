"""`torch.cuda` and `torch.accelerator` of the simulated machine."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import torch
from torch import Tensor
from torch.cuda._utils import _get_device_index

from checker.simulated_gpu import random_streams
from checker.simulated_gpu.convolution import NAMES
from checker.simulated_gpu.machine import NAME, TOTAL_MEMORY, Machine
from checker.simulated_gpu.tags import GPUS, memory_of, place_of

SEGMENT = 2 * 2**20  # bytes: what CUDA's allocator reserves at a time


class Event:
    """Everything here is done when it is asked for: an event only notes the time, in seconds."""

    def __init__(self, enable_timing: bool = False, blocking: bool = False, interprocess: bool = False) -> None:
        self._time = 0.0

    def record(self, stream: Any = None) -> None:
        self._time = time.perf_counter()

    def wait(self, stream: Any = None) -> None: ...

    def synchronize(self) -> None: ...

    def query(self) -> bool:
        return True

    def elapsed_time(self, end_event: Event) -> float:
        """Milliseconds."""
        return (end_event._time - self._time) * 1000.0


def faces(machine: Machine) -> list[tuple[Any, dict[str, Any]]]:
    """The modules, and what is in them in the simulation. torch._dynamo wants a function of its own for each name."""
    cuda = {**_questions(machine), **_memory(machine), **_random(machine), **_streams(machine), **_types()}
    doubled = (torch.cuda.random, torch.cuda.memory, torch.cuda.streams)  # they define what torch.cuda passes on
    parts = [(home, {name: cuda[name] for name in cuda if _is_own(home, name)}) for home in doubled]
    return [(torch.cuda, cuda), *parts, *_accelerator(machine, cuda)]


def _is_own(home: Any, name: str) -> bool:
    return str(getattr(vars(home).get(name), "__module__", "")).startswith("torch.cuda")


def _questions(machine: Machine) -> dict[str, Any]:
    def set_device(device: Any) -> None:
        if not (isinstance(device, int) and device < 0):
            machine.thread.current = machine.index(device)

    class device:
        def __init__(self, device: Any) -> None:
            self.idx = -1 if device is None or device == -1 else machine.index(device)

        def __enter__(self) -> None:
            self.prev_idx, machine.thread.current = (
                machine.thread.current,
                self.idx if self.idx >= 0 else machine.thread.current,
            )

        def __exit__(self, *_: object) -> None:
            machine.thread.current = self.prev_idx

    class device_of(device):
        def __init__(self, obj: Any) -> None:
            super().__init__(obj.get_device() if obj.is_cuda else -1)

    def known(device: Any) -> None:
        """As torch/cuda/__init__.py asks: an AssertionError, not CUDA's own."""
        if not 0 <= _get_device_index(device, optional=True) < machine.count:
            raise AssertionError("Invalid device id")

    def get_device_properties(device: Any = None) -> SimpleNamespace:
        known(device)
        return SimpleNamespace(
            name=NAME, major=8, minor=0, total_memory=TOTAL_MEMORY, multi_processor_count=1, warp_size=32
        )

    def synchronize(device: Any = None) -> None:
        machine.index(device)

    def get_device_name(device: Any = None) -> str:
        known(device)
        return NAME

    return {
        "is_available": lambda: True,
        "is_initialized": lambda: True,
        "init": lambda: None,
        "_lazy_init": lambda: machine.start(),
        "_is_in_bad_fork": lambda: False,
        "device_count": lambda: machine.count,
        "current_device": lambda: machine.thread.current,
        "set_device": set_device,
        "device": device,
        "device_of": device_of,
        "get_device_name": get_device_name,
        "get_device_capability": lambda device=None: (8, 0),
        "get_device_properties": get_device_properties,
        "get_arch_list": lambda: ["sm_80"],
        "is_bf16_supported": lambda including_emulation=True: True,
        "can_device_access_peer": lambda device, peer_device: machine.index(device) != machine.index(peer_device),
        "synchronize": synchronize,
    }


def _memory(machine: Machine) -> dict[str, Any]:
    def of(device: Any) -> Any:
        return memory_of(GPUS[machine.index(device)])

    def reset_peak_memory_stats(device: Any = None) -> None:
        of(device).peak = of(device).now

    def segments(size: int) -> int:
        return -(-size // SEGMENT) * SEGMENT

    return {
        "memory_allocated": lambda device=None: of(device).now,
        "max_memory_allocated": lambda device=None: of(device).peak,
        "memory_reserved": lambda device=None: segments(of(device).now),
        "max_memory_reserved": lambda device=None: segments(of(device).peak),
        "reset_peak_memory_stats": reset_peak_memory_stats,
        "reset_max_memory_allocated": lambda device=None: reset_peak_memory_stats(device),
        "mem_get_info": lambda device=None: (TOTAL_MEMORY - segments(of(device).now), TOTAL_MEMORY),
        "memory_stats": lambda device=None: {
            "allocated_bytes.all.current": of(device).now,
            "allocated_bytes.all.peak": of(device).peak,
        },
        "memory_summary": lambda device=None, abbreviated=False: f"{NAME}: {of(device).now} bytes allocated\n",
        "empty_cache": lambda: None,
        "ipc_collect": lambda: None,
    }


def _random(machine: Machine) -> dict[str, Any]:
    def seed_all(number: int) -> None:
        for index in range(machine.count):
            random_streams.seed(machine, index, number)

    def seed() -> None:
        random_streams.seed(machine, machine.thread.current, torch.Generator().seed())

    def set_rng_state(new_state: Tensor, device: Any = "cuda") -> None:
        machine.streams[machine.index(device)] = new_state.clone()

    def set_rng_state_all(new_states: list[Tensor]) -> None:
        for index, state in enumerate(new_states):
            set_rng_state(state, index)

    def get_rng_state(device: Any = "cuda") -> Tensor:
        return random_streams.state(machine, machine.index(device))

    return {
        "manual_seed": lambda seed: random_streams.seed(machine, machine.thread.current, int(seed)),
        "manual_seed_all": lambda seed: seed_all(int(seed)),
        "seed": seed,
        "seed_all": lambda: seed_all(torch.Generator().seed()),
        "initial_seed": lambda: machine.seeds.get(machine.thread.current, torch.initial_seed()),
        "get_rng_state": get_rng_state,
        "get_rng_state_all": lambda: [get_rng_state(index) for index in range(machine.count)],
        "set_rng_state": set_rng_state,
        "set_rng_state_all": set_rng_state_all,
    }


def _streams(machine: Machine) -> dict[str, Any]:
    class Stream:
        """A queue of work that is always empty."""

        def __init__(self, device: Any = None, priority: int = 0, **_: Any) -> None:
            self.device, self.priority, self.cuda_stream = (
                machine.place("cuda" if device is None else device),
                priority,
                0,
            )

        def __enter__(self) -> Stream:
            return self

        def __exit__(self, *_: object) -> None: ...

        def synchronize(self) -> None: ...

        def wait_stream(self, stream: Any) -> None: ...

        def wait_event(self, event: Any) -> None: ...

        def query(self) -> bool:
            return True

        def is_capturing(self) -> bool:  # optimizers ask at every step
            return False

        def record_event(self, event: Event | None = None) -> Event:
            event = event or Event()
            event.record()
            return event

    return {
        "Stream": Stream,
        "Event": Event,
        "current_stream": lambda device=None: Stream(device),
        "default_stream": lambda device=None: Stream(device),
        "stream": lambda stream: contextlib.nullcontext() if stream is None else stream,
        "set_stream": lambda stream: None,
        "is_current_stream_capturing": lambda: False,
    }


def _types() -> dict[str, Any]:
    """torch.cuda.FloatTensor and its like."""

    class Meta(type):
        dtype: torch.dtype

        def __instancecheck__(cls, value: Any) -> bool:
            return isinstance(value, Tensor) and place_of(value) is not None and value.dtype == cls.dtype

        def __call__(cls, *args: Any) -> Tensor:
            if args and all(isinstance(size, int) for size in args):
                return torch.empty(args, dtype=cls.dtype, device="cuda")
            return torch.tensor(args[0] if args else [], dtype=cls.dtype, device="cuda")

    return {
        f"{short}Tensor": Meta(f"{short}Tensor", (), {"dtype": dtype, "__module__": "torch.cuda", "is_cuda": True})
        for dtype, short in NAMES.items()
        if not short.startswith("Complex")
    }


def _accelerator(machine: Machine, cuda: dict[str, Any]) -> Iterator[tuple[Any, dict[str, Any]]]:
    """`torch.accelerator` came with torch 2.6; the optimizers of later versions ask it at every step."""
    home = getattr(torch, "accelerator", None)
    if home is None:
        return
    same: Callable[[str], Callable[..., Any]] = lambda name: lambda *args, **more: cuda[name](*args, **more)  # noqa: E731
    face = {
        "is_available": lambda: True,
        "device_count": lambda: machine.count,
        "current_accelerator": lambda check_available=False: torch.device("cuda"),
        "current_device_index": lambda: machine.thread.current,
        "current_device_idx": lambda: machine.thread.current,
        "set_device_index": same("set_device"),
        "set_device_idx": same("set_device"),
        "synchronize": same("synchronize"),
        "current_stream": same("current_stream"),
        "set_stream": same("set_stream"),
        "device_index": cuda["device"],
    }
    yield home, {name: value for name, value in face.items() if hasattr(home, name)}

"""What the simulated GPU costs: ratios, measured side by side and alternating in one run.

    python bench/simulated_gpu.py [--rounds 15]

A CIFAR10 training step at batch 64 against the same step on the plain CPU; a tiny network's step against the same step
below two modes of PyTorch that do nothing, the least that any simulation has to pay; and the start of a program that
uses the device, against the same program on the CPU.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from statistics import median
from typing import Any

import torch
from torch import nn
from torch.overrides import TorchFunctionMode
from torch.utils._python_dispatch import TorchDispatchMode

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from checker.simulated_gpu import simulated_cuda  # noqa: E402

START = """
import sys, torch
sys.path.insert(0, {root!r})
device = {device!r}
with {context}:
    layer = torch.nn.Linear(4, 2).to(device)
    layer(torch.ones(3, 4, device=device)).sum().backward()
"""


class EmptyDispatch(TorchDispatchMode):
    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        return func(*args, **(kwargs or {}))


class EmptyFunction(TorchFunctionMode):
    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        return func(*args, **(kwargs or {}))


@contextmanager
def empty_modes() -> Iterator[None]:
    with EmptyDispatch(), EmptyFunction():
        yield


def cifar10_net() -> nn.Module:
    return nn.Sequential(
        nn.Conv2d(3, 32, 5, padding=2),  # (N, 3, 32, 32) -> (N, 32, 32, 32)
        nn.MaxPool2d(2),  # (N, 32, 32, 32) -> (N, 32, 16, 16)
        nn.Conv2d(32, 32, 5, padding=2),
        nn.MaxPool2d(2),  # (N, 32, 16, 16) -> (N, 32, 8, 8)
        nn.Conv2d(32, 64, 5, padding=2),  # (N, 32, 8, 8) -> (N, 64, 8, 8)
        nn.MaxPool2d(2),  # (N, 64, 8, 8) -> (N, 64, 4, 4)
        nn.Flatten(),  # (N, 64, 4, 4) -> (N, 1024)
        nn.Linear(1024, 64),
        nn.Linear(64, 10),
    )


def tiny_net() -> nn.Module:
    return nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 4))


def step_of(make: Callable[[], nn.Module], shape: tuple[int, ...], classes: int, device: str) -> Callable[[], float]:
    """One training step, data moved included; gives the loss."""
    torch.manual_seed(0)
    model = make().to(device)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    imgs, targets = torch.randn(*shape), torch.randint(0, classes, shape[:1])

    def step() -> float:
        loss = nn.functional.cross_entropy(model(imgs.to(device)), targets.to(device))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        return loss.item()

    return step


def seconds(
    around: AbstractContextManager[None],
    make: Callable[[], nn.Module],
    shape: tuple[int, ...],
    classes: int,
    device: str,
    steps: int,
) -> tuple[float, float]:
    """Of one step, and the last loss."""
    with around:
        step = step_of(make, shape, classes, device)
        step()
        begin = time.perf_counter()
        for _ in range(steps):
            loss = step()
        return (time.perf_counter() - begin) / steps, loss


def compared(name: str, other: Callable[[], AbstractContextManager[None]], rounds: int, steps: int, *task: Any) -> None:
    ratios = []
    for number in range(rounds):
        sides = [(other(), "cpu"), (simulated_cuda(), "cuda")]
        both = {device: seconds(around, *task, device, steps) for around, device in sides[:: 1 if number % 2 else -1]}
        assert both["cpu"][1] == both["cuda"][1], "the losses differ"
        ratios.append(both["cuda"][0] / both["cpu"][0])
    print(f"{name}: {median(ratios):.2f} x ({min(ratios):.2f} to {max(ratios):.2f}, {rounds} rounds)", flush=True)


def start(context: str, device: str) -> float:
    code = START.format(root=str(ROOT), device=device, context=context)
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return time.perf_counter() - begin


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    torch.set_num_threads(1)
    compared("CIFAR10 step, batch 64, over the plain CPU", nullcontext, rounds, 4, cifar10_net, (64, 3, 32, 32), 10)
    compared("tiny step, batch 16, over two empty modes", empty_modes, rounds, 100, tiny_net, (16, 8), 4)
    compared("tiny step, batch 16, over the plain CPU", nullcontext, rounds, 100, tiny_net, (16, 8), 4)
    simulated = '__import__("checker.simulated_gpu").simulated_gpu.simulated_cuda()'
    pairs = [(start(simulated, "cuda"), start("torch.enable_grad()", "cpu")) for _ in range(max(rounds // 2, 3))]
    differences = [one - other for one, other in pairs]
    print(f"start: {median(differences):+.2f} s beside {median(other for _, other in pairs):.2f} s")


if __name__ == "__main__":
    main()

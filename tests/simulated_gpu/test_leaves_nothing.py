"""After the simulation torch is as it was, however it ended; inside it there is only one."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest
import torch
import torch._dynamo  # an optimizer imports it sooner or later, and it adds names of its own
from torch.nn.parallel import _functions, comm

from checker.simulated_gpu import simulated_cuda

HOMES: list[Any] = [
    *(torch, torch._C, torch.Tensor, torch.UntypedStorage, torch.autograd, torch.backends.cudnn, torch.jit),
    *(torch.cuda, torch.cuda.random, torch.cuda.memory, torch.cuda.streams, torch.random, threading.Thread),
    *(comm, _functions, *([torch.accelerator] if hasattr(torch, "accelerator") else [])),
]


def names() -> list[dict[str, Any]]:
    return [dict(vars(home)) for home in HOMES]


def ends() -> None: ...


def raises() -> None:
    raise ZeroDivisionError


def raises_in_a_thread() -> None:
    seen: list[str] = []

    def work() -> None:
        seen.append(str(torch.ones(2).cuda().device))
        with pytest.raises(RuntimeError, match="two devices"):
            torch.ones(2).cuda() + torch.ones(2)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen == ["cuda:0"]


def trains() -> None:
    model = torch.nn.Linear(3, 2).cuda()
    optimizer = torch.optim.Adam(model.parameters())
    with torch.autocast("cuda"):
        model(torch.ones(4, 3, device="cuda")).float().sum().backward()
    optimizer.step()
    torch.set_default_device("cuda")


@pytest.mark.parametrize("work", [ends, raises, raises_in_a_thread, trains])
def test_nothing_is_left(work: Callable[[], None]) -> None:
    before = names()
    try:
        with simulated_cuda(count=2):
            kept = torch.ones(2, device="cuda:1")
            assert (str(kept.device), torch.cuda.memory_allocated(1)) == ("cuda:1", 512)
            work()
    except ZeroDivisionError:
        pass
    for home, old, new in zip(HOMES, before, names(), strict=True):
        changed = {name for name in {*old, *new} if old.get(name) is not new.get(name)}
        assert changed == set(), home
    assert str(kept.device) == str(torch.ones(1).device) == "cpu"
    assert (kept + torch.ones(2)).tolist() == [2.0, 2.0]
    assert not torch.is_autocast_enabled("cpu")


def test_a_second_one_begins_anew() -> None:
    with simulated_cuda():
        kept = torch.ones(1000, device="cuda")
    with simulated_cuda():
        assert str(kept.device) == "cpu"
        assert torch.cuda.memory_allocated() == 0
        del kept  # its old tag dies now
        assert torch.cuda.memory_allocated() == 0


@pytest.mark.parametrize("count", [0, -1, 65])
def test_a_machine_that_nobody_has(count: int) -> None:
    with pytest.raises(ValueError, match=f"not {count}"), simulated_cuda(count=count):
        pass
    with simulated_cuda():
        pass  # nothing was left open


def test_only_one() -> None:
    with simulated_cuda(), pytest.raises(RuntimeError, match="open already"), simulated_cuda():
        pass

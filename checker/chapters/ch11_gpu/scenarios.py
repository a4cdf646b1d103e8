"""Networks, losses and loaders that work beside the learner's code, and machines with simulated GPUs.

What they give depends on numbers that the judge drew. They compare nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.utils.data import DataLoader, TensorDataset

from checker.worker.gpu_machine import GpuMachine, file_of, loaded_here, machine


class Network(nn.Module):
    """Pictures (N, ...) to raw scores (N, classes); adds a row that tells the mode, and whether gradients are kept."""

    def __init__(self, watch: Watch | None = None) -> None:
        super().__init__()
        self.linear = nn.Linear(6, 3)
        self.register_buffer("rows", torch.zeros(2, 2, 3))  # (train mode, gradients, classes)
        self.watch = watch

    def forward(self, imgs: Tensor) -> Tensor:
        if self.watch is not None:
            self.watch.see_network(self, imgs)
        scores = self.linear(imgs.flatten(1))  # (N, C, H, W) -> (N, classes)
        return scores + self.rows[int(self.training), int(scores.requires_grad)]


class Loss(nn.Module):
    """A loss as a module without weights: it can be called, and moved."""

    def __init__(self, compute: Callable[[Tensor, Tensor], Tensor], watch: Watch | None = None) -> None:
        super().__init__()
        self.compute = compute
        self.watch = watch

    def forward(self, outputs: Tensor, targets: Tensor) -> Tensor:
        if self.watch is not None:
            self.watch.see_loss(outputs, targets)
        return self.compute(outputs, targets)


class Watch:
    """Where everything was whenever the network or the loss was called, on a machine with simulated GPUs."""

    def __init__(self, machine: GpuMachine) -> None:
        self.machine = machine
        self.seen: list[list[str]] = []

    def see_network(self, network: nn.Module, imgs: Any) -> None:
        own = {_place(part) for part in (*network.parameters(), *network.buffers())}
        self._see("network", " and ".join(sorted(own)), imgs)

    def see_loss(self, outputs: Any, targets: Any) -> None:
        self._see("loss", _place(outputs), targets)
        self.machine.sent.clear()  # the next batch has the same shapes

    def found_fault(self) -> bool:
        """Whether something was handed over at another place than it was needed."""
        return any(place != handed for _, place, handed, *_ in self.seen)

    def __deepcopy__(self, memo: object) -> Watch:
        return self  # a copy of the network is seen, too

    def _see(self, who: str, place: str, handed: Any) -> None:
        sent = isinstance(handed, Tensor) and handed.shape in self.machine.sent
        thrown_away = "sent, and not used" if sent and _place(handed) == "cpu" else ""
        self.seen.append([who, place, _place(handed), thrown_away, str(tuple(getattr(handed, "shape", ())))])


def _place(value: Any) -> str:
    return str(value.device) if isinstance(value, Tensor) else type(value).__name__


# --- for numbers ------------------------------------------------------------------------------------------------------


def network(learner: Any) -> nn.Module:
    """A `Network` in train mode."""
    return Network()


def fill(learner: Any, model: Network, weights: Mapping[str, Tensor], rows: Tensor) -> None:
    """Puts these weights into the network, and the rows that it adds."""
    for name, weight in model.named_parameters():
        weight.data.copy_(weights[name])
    model.rows.copy_(rows)


def set_mode(learner: Any, model: Network, training: bool) -> None:
    model.train(training)


def loss(learner: Any, kind: str, tilt: float) -> nn.Module:
    """A loss function by name; `tilted` tells outputs from targets: too high costs another price than too low."""
    losses: dict[str, Callable[[], nn.Module]] = {
        "cross_entropy": nn.CrossEntropyLoss,
        "mse_sum": lambda: nn.MSELoss(reduction="sum"),
        "tilted": lambda: Loss(lambda outputs, targets: F.softplus(tilt * (outputs - targets)).mean()),
    }
    return losses[kind]()


def sgd(learner: Any, model: nn.Module, lr: float, momentum: float) -> torch.optim.Optimizer:
    return torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)


def loader(learner: Any, imgs: Tensor, targets: Tensor, batch_size: int) -> DataLoader[Any]:
    """The samples in order, in batches; the last one may be smaller."""
    return DataLoader(TensorDataset(imgs, targets), batch_size=batch_size)


def weights_of(learner: Any, model: nn.Module) -> list[Tensor]:
    """The weights as plain tensors, in the network's order."""
    return [weight.detach().cpu().clone() for weight in model.parameters()]


def outputs_of(learner: Any, model: Network, imgs: Tensor) -> Tensor:
    """What the network makes of `imgs` in the mode it is in, gradients allowed."""
    with torch.enable_grad():
        return model(imgs.to(model.rows.device)).detach().cpu()


def places_after_loading(learner: Any, path: str, device: torch.device) -> dict[str, str]:
    """Where each tensor is that `load_anywhere` gives."""
    return {name: _place(value) for name, value in learner.load_anywhere(path, device).items()}


# --- on machines with simulated GPUs ---------------------------------------------------------------------------------


def pick_device_on_a_machine(learner: Any, *, gpus: int, **arguments: Any) -> Any:
    """`pick_device(...)` where there are so many GPUs."""
    with machine(gpus):
        try:
            return loaded_here(learner, "pick_device")(**arguments)
        except ValueError as error:
            if type(error) is ValueError:
                raise
            raise ValueError(str(error)) from error  # a subclass is one, too


def outcome_of_pick_device(learner: Any, *, gpus: int, index: int) -> Any:
    """The device, or the error's type and the numbers that its text says: the words are free."""
    try:
        return pick_device_on_a_machine(learner, gpus=gpus, index=index)
    except Exception as error:
        said = {int(digits) for digits in re.findall(r"\d+", str(error))}
        others = {"the index": abs(index), "the last one": abs(gpus - 1)}
        told = ["how many"] if gpus in said else sorted(name for name, number in others.items() if number in said)
        return [type(error).__name__, *told]


def load_on_a_machine(learner: Any, path: str, device: str, *, gpus: int) -> tuple[dict[str, str], bool]:
    """Where each tensor is that `load_anywhere(...)` gives where there are so many GPUs; and whether tensors were moved
    after they were read."""
    with machine(gpus) as here:
        loaded = loaded_here(learner, "load_anywhere")(path, torch.device(device))
        return {name: _place(value) for name, value in loaded.items()}, here.moved


def ways_of_asking(learner: Any, *, gpus: int) -> list[str]:
    """How `pick_device()` asked for GPUs: a function was "called", or only "named" where a truth was wanted."""
    with machine(gpus) as here:
        loaded_here(learner, "pick_device")()
        return sorted(here.asked)


def watched(learner: Any, task: str, *, gpus: int, device: str) -> list[list[str]]:
    """What was where while `task` worked on a machine with so many simulated GPUs, and the error that it ended in."""
    with machine(gpus) as here:
        watch = Watch(here)
        try:
            _RUNS[task](loaded_here(learner, task), watch, torch.device(device))
            watch.seen.append(["returned"])
        except (NameError, AttributeError) as error:
            if _raised_in(error) == file_of(getattr(learner, task)).get("__file__"):
                raise
        except Exception:
            if not watch.found_fault() and not here.numpy_refused:
                raise  # nothing else explains it
        if here.numpy_refused:
            watch.seen.append(["numpy"])
        return [*watch.seen, ["asked", *sorted(here.asked)]]


def trained_there(
    learner: Any,
    task: str,
    *,
    gpus: int,
    device: str,
    weights: Mapping[str, Tensor],
    rows: Tensor,
    imgs: Tensor,
    targets: Tensor,
    batch_size: int,
    momentum: float,
    lr: float,
) -> tuple[Any, list[Tensor]]:
    """The losses that `task` returns on a machine with so many simulated GPUs, and the weights afterwards."""
    with machine(gpus):
        model = Network()
        fill(learner, model, weights, rows)
        batches, loss_fn = loader(learner, imgs, targets, batch_size), nn.CrossEntropyLoss()
        function = loaded_here(learner, task)
        if task == "train_on":
            optimizer = sgd(learner, model, lr, momentum)
            losses = function(torch.device(device), model, batches, loss_fn, optimizer)
        else:
            losses = function(model, batches, loss_fn, lr)
        return losses, weights_of(learner, model)


def _train_with_cuda_calls(function: Any, watch: Watch, device: torch.device) -> None:
    function(Network(watch), _some_batches(), Loss(F.cross_entropy, watch), 0.1)


def _train_on(function: Any, watch: Watch, device: torch.device) -> None:
    model = Network(watch)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    function(device, model, _some_batches(), Loss(F.cross_entropy, watch), optimizer)


def _predict_to_numpy(function: Any, watch: Watch, device: torch.device) -> None:
    function(Network(watch), torch.ones(4, 1, 2, 3), device)


_RUNS = {"train_with_cuda_calls": _train_with_cuda_calls, "train_on": _train_on, "predict_to_numpy": _predict_to_numpy}


def _some_batches() -> DataLoader[Any]:
    """Two batches; nothing in them has the shape of a weight."""
    return DataLoader(TensorDataset(torch.ones(7, 1, 2, 3), torch.tensor([0, 1, 2, 0, 1, 2, 0])), batch_size=5)


def _raised_in(error: BaseException) -> str:
    """The file of the line that raised it."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return trace.tb_frame.f_code.co_filename if trace is not None else ""

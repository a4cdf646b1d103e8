"""Watches networks and the moves of training, with the lines of the script that made them."""

from __future__ import annotations

import inspect
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn

from checker.own_script.notes import Notes, Place
from checker.own_script.passes import Passes
from checker.own_script.replacing import before
from checker.own_script.source import class_lines
from checker.own_script.stage import BATCHES
from checker.own_script.tensors import Tensors
from checker.worker.observers import BACKWARD, STEP, Observer

_EACH_BATCH = 100  # epochs; a StepLR that waits longer may well be meant for batches


@dataclass
class _Call:
    """A layer that is running."""

    first: Tensor | None  # its input
    version: int
    children_ran: bool = False
    passed_on: bool = False  # a child gave back this very input


class Training(Observer):
    """The judge's observer, and what only a whole script shows."""

    def __init__(self, notes: Notes, passes: Passes, tensors: Tensors) -> None:
        super().__init__()
        self._notes = notes
        self._passes = passes
        self._tensors = tensors
        self._piled_at: Place | None = None
        self._calls: list[_Call] = []  # of layers, the innermost last
        self._roots: dict[int, nn.Module] = {}  # networks that were called
        self._held: dict[int, Tensor] = {}  # what optimizers have stepped over
        self._moved: set[int] = set()  # what of it had a gradient then
        self._scheduler_at: Place | None = None
        self._stepping: torch.optim.Optimizer | None = None
        self._doubts: dict[str, tuple[Place | None, dict[str, object], set[int]]] = {}
        self._was_trained: set[int] = set()  # networks that took a step in train mode

    def start(self) -> None:
        super().start()
        before(torch.optim.lr_scheduler.LRScheduler, "step", self._before_scheduler)
        for owner in _schedulers():
            before(owner, "step", self._before_scheduler)
        before(torch.autograd, "grad", lambda *_, **__: self._passes.backward([]))
        before(nn.modules.loss._Loss, "__init__", self._before_loss)
        before(nn.Module, "state_dict", self._before_state_dict)

    def note(self, label: str, **values: object) -> None:
        place = self._notes.here()
        if label == "hidden_parameters":
            place = self._class_of(str(values.get("network"))) or place
        elif label == "never_cleared":
            place = self._piled_at or place
        elif label == "graph_kept" or (label == "eval_while_training" and not self._left_train_mode()):
            return  # the course does the first, too; the second may be meant so
        elif label in ("other_parameters", "gradient_cut"):  # the end tells whether it matters
            self._doubts.setdefault(label, (place, values, self._suspects(label)))
            return
        super().note(label, **values)
        self._notes.note(label, place, **values)

    def operator(self, name: str, args: tuple[Any, ...], result: object) -> None:
        super().operator(name, args, result)
        self._tensors.operator(name, args, result)

    # --- networks --------------------------------------------------------------------------------------------------

    def _before_layer(self, module: nn.Module, inputs: object) -> None:
        if self._calls:
            self._calls[-1].children_ran = True
        else:
            self._roots[id(module)] = module
        first = inputs[0] if isinstance(inputs, tuple) and inputs and isinstance(inputs[0], Tensor) else None
        self._calls.append(_Call(first, _version(first)))
        self._tensors.ran.add(id(module))
        super()._before_layer(module, inputs)

    def _after_layer(self, module: nn.Module, inputs: object, output: object) -> None:
        super()._after_layer(module, inputs, output)
        call = self._calls.pop()
        outer = self._calls[-1] if self._calls else None
        if outer and output is outer.first:
            outer.passed_on = True  # Identity, Dropout in eval mode: what they give is what they got
        returned = call.first is not None and output is call.first and _version(call.first) == call.version
        if returned and call.children_ran and not call.passed_on:
            self._notes.note("forward_returns_input", self._notes.defined(type(module).forward), network=_kind(module))
        if outer is None and isinstance(output, Tensor):
            self._tensors.given_by_network(output)
            if output.requires_grad:
                self._passes.recorded(module, self._notes.here())

    # --- the moves -------------------------------------------------------------------------------------------------

    def _after_backward(self, tensors: Any, *rest: object) -> None:
        super()._after_backward(tensors, *rest)
        if self._piled and self._piled_at is None:
            self._piled_at = self._notes.here()
        self._passes.backward(list(self._ran))

    def _before_step(self, optimizer: torch.optim.Optimizer, args: tuple[Any, ...], named: Mapping[str, Any]) -> None:
        self._stepping = optimizer
        super()._before_step(optimizer, args, named)
        weights = [weight for group in optimizer.param_groups for weight in group["params"]]
        self._was_trained.update(id(module) for module in self._ran if module.training)
        self._held.update((id(weight), weight) for weight in weights)
        self._moved.update(id(weight) for weight in weights if weight.grad is not None)
        self._passes.step()

    def _before_scheduler(self, scheduler: Any, *_: object, **__: object) -> None:
        if sys._getframe(3).f_code.co_name == "_initial_step":
            return
        place = self._notes.here()
        self._scheduler_at = self._scheduler_at or place
        if _is_for_epochs(scheduler):
            self._passes.scheduler_step(place)

    def _before_loss(self, _: object, *args: object, **named: object) -> None:
        if any(isinstance(value, Tensor) for value in (*args, *named.values())):
            self._notes.note("loss_of_data", self._notes.here())

    def _before_state_dict(self, _: object, *args: object, **__: object) -> None:
        if args and isinstance(args[0], Mapping) and len(args[0]):
            self._notes.note("state_dict_asked", self._notes.here())

    def _left_train_mode(self) -> bool:
        """A network that took steps in train mode takes one with all of it in eval mode."""
        learning = [module for module in self._ran if any(weight.grad is not None for weight in module.parameters())]
        seen = [module for module in learning if id(module) in self._was_trained]
        return any(not any(part.training for part in module.modules()) for module in seen)

    def _suspects(self, label: str) -> set[int]:
        """The weights that it is about: the optimizer's, or the network's."""
        if label == "other_parameters":
            groups = self._stepping.param_groups if self._stepping is not None else []
            return {id(weight) for group in groups for weight in group["params"]}
        return {id(weight) for weight in self._ran[-1].parameters()} if self._ran else set()

    # --- at the end ------------------------------------------------------------------------------------------------

    def finish(self) -> None:
        if self._scheduler_at is not None and BACKWARD in self.events and STEP not in self.events:
            self._notes.note("scheduler_only", self._scheduler_at)
        for module in self._roots.values():
            self._unused(module)
        for label, (place, values, weights) in self._doubts.items():
            never = label == "other_parameters" and self._moved.isdisjoint(weights)
            if never or (label == "gradient_cut" and not weights.isdisjoint(self._held)):
                self._notes.note(label, place, **values)

    def _unused(self, module: nn.Module) -> None:
        """Layers that were trained in name only, and are each like one that was trained."""
        listed = [part for part in module.modules() if isinstance(part, (nn.ModuleList, nn.ModuleDict))]
        chosen = {id(weight) for part in listed for weight in part.parameters()}  # not all of them run each time
        every = [weight for weight in module.parameters() if id(weight) in self._held and weight.requires_grad]
        weights = [weight for weight in every if id(weight) not in chosen]
        used = Counter(tuple(weight.shape) for weight in weights if id(weight) in self._moved)
        unused = Counter(tuple(weight.shape) for weight in weights if id(weight) not in self._moved)
        if unused.total() >= 4 and not unused - used:
            count = sum(weight.numel() for weight in weights if id(weight) not in self._moved)
            self._notes.note("layers_twice", self._class_of(_kind(module)), network=_kind(module), count=f"{count:,}")

    def _class_of(self, name: str) -> Place | None:
        """The script's line where the class begins."""
        for module in list(sys.modules.values()):
            file = getattr(module, "__file__", None)
            if isinstance(file, str) and self._notes.own(file) and isinstance(getattr(module, name, None), type):
                with open(file, encoding="utf-8-sig", errors="replace") as stream:
                    line = class_lines(stream.read()).get(name)
                if line is not None:
                    return file, line
        return None


def _version(tensor: Tensor | None) -> int:
    """Grows with every change in place."""
    return -1 if tensor is None or tensor.is_inference() else tensor._version


def _kind(module: nn.Module) -> str:
    return type(module).__name__


def _schedulers() -> Sequence[type]:
    """Those that have a `step` of their own."""
    known = [value for value in vars(torch.optim.lr_scheduler).values() if inspect.isclass(value)]
    base = torch.optim.lr_scheduler.LRScheduler
    return [kind for kind in known if issubclass(kind, base) and kind is not base and "step" in vars(kind)]


def _is_for_epochs(scheduler: Any) -> bool:
    """It makes the rate smaller in so few steps that they cannot be batches."""
    kinds = torch.optim.lr_scheduler
    if isinstance(scheduler, kinds.StepLR):
        return scheduler.step_size <= _EACH_BATCH and scheduler.step_size % BATCHES != 0 and scheduler.gamma < 1
    if isinstance(scheduler, kinds.MultiStepLR):
        return max(scheduler.milestones, default=0) <= _EACH_BATCH and scheduler.gamma < 1
    return False

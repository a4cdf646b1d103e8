"""Watching a task that has failed: what went wrong inside, where the values alone do not say it.

One `Observer` is started in a copy of its own, before the failed tests run once more. It sees every operator, every
layer, every backward, step and zero_grad of the process. What it reports explains; it never gives a point.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn.modules.module import register_module_forward_hook, register_module_forward_pre_hook
from torch.optim.optimizer import register_optimizer_step_post_hook, register_optimizer_step_pre_hook
from torch.overrides import TorchFunctionMode

MOST = 200  # events and layers that are kept

# What is reported, the most telling first: the labels of the catalogue's sentences without `observed_`.
LABELS = (
    "cleared_before_step",
    "step_before_backward",
    "never_cleared",
    "other_parameters",
    "softmax_before_loss",
    "gradient_cut",
    "hidden_parameters",
    "eval_while_training",
    "graph_kept",
    "broadcast",
)
FORWARD, BACKWARD, STEP, CLEAR = "forward", "backward", "step", "zero_grad"

_LOSSES = {"mse_loss", "l1_loss", "smooth_l1_loss", "huber_loss"}
_ADDITIONS = {"add", "add_", "__add__", "__radd__", "__iadd__", "sum"}


class Observer:
    """What was seen in this process since `start`."""

    def __init__(self) -> None:
        self.found: dict[str, dict[str, str]] = {}
        self.events: list[str] = []
        self.layers: list[tuple[str, list[int]]] = []
        self._depth = 0
        self._ran: list[nn.Module] = []  # the networks that were called since the last step
        self._stepped: list[Tensor] = []  # what the last step moved
        self._stale: list[tuple[Tensor, Tensor]] = []  # of that, what still had a gradient at the next backward
        self._piled: dict[int, tuple[Tensor, Tensor | None]] = {}  # of that, what the backward added to
        self._used: dict[int, Tensor] = {}  # losses whose backward has been taken

    def start(self) -> None:
        """Begins to watch; it ends with the process."""
        register_module_forward_pre_hook(self._before_layer)
        register_module_forward_hook(self._after_layer, always_call=True)  # also where the layer raised
        register_optimizer_step_pre_hook(self._before_step)
        register_optimizer_step_post_hook(self._after_step)
        _wrap(torch.autograd, "backward", self._before_backward, self._after_backward)
        for owner in (torch.optim.Optimizer, nn.Module):
            _wrap(owner, "zero_grad", self._before_clear)
        _Operators(self).__enter__()  # type: ignore[no-untyped-call]

    def report(self) -> dict[str, Any]:
        """The findings, the order of the training's moves, and the layers with the shapes they gave."""
        findings = [[label, self.found[label]] for label in LABELS if label in self.found]
        return {"findings": findings, "events": self.events[:MOST], "layers": self.layers[:MOST]}

    def note(self, label: str, **values: object) -> None:
        """Keeps the first finding of each label."""
        self.found.setdefault(label, {name: str(value) for name, value in values.items()})

    def _event(self, name: str) -> None:
        if len(self.events) < MOST:
            self.events.append(name)

    # --- layers ------------------------------------------------------------------------------------------------------

    def _before_layer(self, module: nn.Module, _: object) -> None:
        if self._depth == 0 and len(self._ran) < MOST:
            self._event(FORWARD)
            self._ran.append(module)
            if hidden := _hidden_layers(module):
                self.note("hidden_parameters", network=type(module).__name__, attribute=hidden)
        self._depth += 1

    def _after_layer(self, module: nn.Module, _: object, output: object) -> None:
        self._depth = max(0, self._depth - 1)
        if not isinstance(output, Tensor):
            return
        if not next(module.children(), None) and len(self.layers) < MOST:
            self.layers.append((type(module).__name__, list(output.shape)))
        learns = any(weight.requires_grad for weight in module.parameters())
        records = torch.is_grad_enabled() and output.is_floating_point()
        if self._depth == 0 and learns and records and not output.requires_grad:
            self.note("gradient_cut", network=type(module).__name__)

    # --- the moves of training ---------------------------------------------------------------------------------------

    def _before_backward(self, tensors: Any, *_: object) -> None:
        self._event(BACKWARD)
        kept = {key: (weight, old) for key, (weight, old) in self._piled.items() if weight.grad is old and _lives(old)}
        self._piled = kept  # the others were cleared by hand
        used = [(weight, weight.grad) for weight in self._stepped if weight.grad is not None]
        self._stale = [(weight, gradient.clone()) for weight, gradient in used if bool(gradient.any())]
        self._stepped = []

    def _after_backward(self, tensors: Any, *_: object) -> None:
        added = (weight for weight, old in self._stale if weight.grad is not None and not torch.equal(weight.grad, old))
        self._piled.update((id(weight), (weight, weight.grad)) for weight in added)
        for tensor in [tensors] if isinstance(tensors, Tensor) else list(tensors):
            self._used[id(tensor)] = tensor

    def _before_clear(self, owner: torch.optim.Optimizer | nn.Module, *_: object) -> None:
        self._event(CLEAR)
        for weight in _weights(owner):
            self._piled.pop(id(weight), None)

    def _before_step(self, optimizer: torch.optim.Optimizer, args: tuple[Any, ...], named: Mapping[str, Any]) -> None:
        if any(callable(arg) for arg in (*args[1:], *named.values())):
            return  # a closure: backward comes within the step
        networks = [list(module.parameters()) for module in self._ran]  # a loss may be a module, too, without any
        last = next((weights for weights in reversed(networks) if weights), [])
        if any(weight.is_meta for weight in last):
            return  # nothing is trained on meta: there a scenario pretends
        held = _weights(optimizer)
        if any(
            weight.grad is not None and self._piled.get(id(weight), (None, None))[1] is weight.grad for weight in held
        ):
            self.note("never_cleared")
        since = self.events[_last(self.events, STEP) + 1 :]
        if BACKWARD in since and not any(weight.grad is not None for weight in held):
            if CLEAR in since[_last(since, BACKWARD) :]:
                self.note("cleared_before_step")
            elif any(weight.grad is not None for weight in last):
                self.note("other_parameters")
        elif BACKWARD not in since and FORWARD in since and not any(weight.grad is not None for weight in held):
            self.note("step_before_backward")
        moved = {id(weight) for weight in held}
        trained = [module for module in self._ran if any(id(weight) in moved for weight in module.parameters())]
        if BACKWARD in since and any(not module.training for module in trained):
            self.note("eval_while_training")

    def _after_step(self, optimizer: torch.optim.Optimizer, *_: object) -> None:
        self._event(STEP)
        self._stepped = _weights(optimizer)
        self._ran = []

    # --- operators ---------------------------------------------------------------------------------------------------

    def operator(self, name: str, args: tuple[Any, ...], result: object) -> None:
        """One operator of torch, after it ran."""
        tensors = [arg for arg in args if isinstance(arg, Tensor)]
        if name == "cross_entropy" and tensors and tensors[0].grad_fn is not None:
            if tensors[0].grad_fn.name().startswith("SoftmaxBackward"):
                self.note("softmax_before_loss")
        elif name in _LOSSES and len(tensors) > 1 and "none" not in args[2:] and _stretched(*tensors[:2]):
            self.note("broadcast", one=tuple(tensors[0].shape), other=tuple(tensors[1].shape))
        elif name in _ADDITIONS and isinstance(result, Tensor) and result.requires_grad:
            used = [arg for arg in tensors if self._used.get(id(arg)) is arg]
            if used:
                self.note("graph_kept")


class _Operators(TorchFunctionMode):
    def __init__(self, observer: Observer) -> None:
        super().__init__()
        self._observer = observer

    def __torch_function__(
        self, func: Any, types: Any, args: tuple[Any, ...] = (), kwargs: Mapping[str, Any] | None = None
    ) -> Any:
        kwargs = kwargs or {}
        result = func(*args, **kwargs)
        self._observer.operator(getattr(func, "__name__", ""), (*args, *kwargs.values()), result)
        return result


def _wrap(owner: Any, name: str, before: Callable[..., None], after: Callable[..., None] = lambda *_: None) -> None:
    """`owner.name` as it is, with a call before it and one after it; what it calls of itself inside does not count."""
    original = getattr(owner, name)
    busy = [False]

    @functools.wraps(original)
    def wrapped(*args: Any, **keywords: Any) -> Any:
        if busy[0]:
            return original(*args, **keywords)
        busy[0] = True
        try:
            before(*args, *keywords.values())
            result = original(*args, **keywords)
            after(*args, *keywords.values())
            return result
        finally:
            busy[0] = False

    setattr(owner, name, wrapped)


def _lives(gradient: Tensor | None) -> bool:
    return gradient is not None and bool(gradient.any())


def _weights(owner: torch.optim.Optimizer | nn.Module) -> list[Tensor]:
    if isinstance(owner, nn.Module):
        return list(owner.parameters())
    return [weight for group in owner.param_groups for weight in group["params"]]


def _hidden_layers(module: nn.Module) -> str:
    """The attribute of a plain list, tuple or dict that holds layers which the network does not know of."""
    known = {id(layer) for layer in module.modules()}
    for owner in module.modules():
        for name, value in vars(owner).items():
            items = list(value.values()) if type(value) is dict else value if type(value) in (list, tuple) else []
            layers = [
                item
                for item in items
                if isinstance(item, nn.Module) and any(weight.requires_grad for weight in item.parameters())
            ]
            if not name.startswith("_") and any(id(layer) not in known for layer in layers):
                return name
    return ""


def _stretched(one: Tensor, other: Tensor) -> bool:
    """(N,) with (N, 1): each number met all of the others'."""
    shapes = sorted((tuple(one.shape), tuple(other.shape)), key=len)
    return len(shapes[0]) == 1 and shapes[1] == (shapes[0][0], 1) and shapes[0][0] > 1


def _last(events: list[str], name: str) -> int:
    return max((place for place, event in enumerate(events) if event == name), default=-1)

"""Watches single operators: what is compared, reshaped, moved, and built."""

from __future__ import annotations

import builtins
import gc
import re
import sys
import weakref
from typing import Any

import torchvision
from torch import Tensor, nn
from torch.nn.modules.module import register_module_module_registration_hook

from checker.own_script.notes import Notes, Place
from checker.own_script.passes import Passes
from checker.own_script.replacing import Function, replace
from checker.own_script.source import bare_moves, results_asked

_EQUAL = {"eq", "__eq__"}
_RESHAPES = {"reshape", "view", "flatten", "ravel"}
_PLANES = 3
_SMALLEST = 4  # rows and columns of a picture that a colour axis cannot be mistaken for
_KEEPS_WIDTH = (nn.ReLU, nn.Sigmoid, nn.Tanh, nn.Dropout, nn.LeakyReLU, nn.GELU, nn.BatchNorm1d, nn.Identity)


class Tensors:
    def __init__(self, notes: Notes, passes: Passes, file: str, text: str) -> None:
        self._notes = notes
        self._passes = passes
        self._bare_moves = {(file, line) for line in bare_moves(text)}
        self._results_asked = {(file, line) for line in results_asked(text)}
        self._turns_axes = re.search("permute|transpose|movedim", text)  # and knows the difference
        self._outputs: dict[int, weakref.ref[Tensor]] = {}  # of networks
        self.ran: set[int] = set()  # layers that were called
        self.flattened: dict[int, Place] = {}  # by the length of a whole batch in one row
        self._registered: dict[tuple[int, str], Place] = {}

    def start(self) -> None:
        register_module_module_registration_hook(self._registering)
        self._watch_dir()
        self._watch_crops()
        for name in ("to", "cuda"):
            self._watch_moves(name)

    def operator(self, name: str, args: tuple[Any, ...], result: object) -> None:
        """One operator, after it ran."""
        if not args or not isinstance(args[0], Tensor) or not isinstance(result, Tensor):
            return
        if name in _EQUAL and len(args) > 1 and isinstance(args[1], Tensor):
            self._compared(args[0], args[1], result)
        elif name in _RESHAPES:
            self._reshaped(args[0], result)
        elif name == "cross_entropy" and "SigmoidBackward" in (args[0].grad_fn.name() if args[0].grad_fn else ""):
            self._notes.note("sigmoid_before_loss", self._notes.here())

    def _compared(self, one: Tensor, other: Tensor, equal: Tensor) -> None:
        whole = [not tensor.is_floating_point() for tensor in (one, other)]
        if all(whole) and one.dim() == 1 and one.shape == other.shape:
            self._passes.answers(equal)
        for scores, targets in ((one, other), (other, one)):
            are_scores = scores.dim() == 2 and scores.shape[1] > 1 and scores.is_floating_point()
            if are_scores and self._is_output(scores) and targets.dim() == 1 and not targets.is_floating_point():
                self._notes.note("scores_as_classes", self._notes.here(), shape=tuple(scores.shape))

    def _reshaped(self, before: Tensor, after: Tensor) -> None:
        old, new = tuple(before.shape), tuple(after.shape)
        place = self._notes.here()
        if place is None:
            return
        if len(old) == 4 and old[0] > 1 and new[-1] == after.numel() and old[1:] != (1, 1, 1):
            self.flattened.setdefault(after.numel(), place)
        if not self._turns_axes and _takes_axes_apart(old, new):
            self._notes.note("axes_reshaped", place, before=old, after=new)

    def given_by_network(self, output: Tensor) -> None:
        self._outputs[id(output)] = weakref.ref(output)

    def _is_output(self, tensor: Tensor) -> bool:
        known = self._outputs.get(id(tensor))
        return known is not None and known() is tensor

    # --- what is built -----------------------------------------------------------------------------------------------

    def _registering(self, module: nn.Module, name: str, _: object) -> None:
        place = self._notes.here()
        if place is not None:
            self._registered[id(module), name] = place

    def finish(self) -> None:
        """The networks of torchvision as the script left them."""
        for thing in gc.get_objects():
            if type(thing) in (torchvision.models.VGG, torchvision.models.AlexNet):
                self._outside_classifier(thing)
                self._widths(thing.classifier)

    def _outside_classifier(self, network: Any) -> None:
        widths = [layer.out_features for layer in network.classifier.modules() if isinstance(layer, nn.Linear)]
        for name, layer in network.named_children():
            last = [part.out_features for part in layer.modules() if isinstance(part, nn.Linear)][-1:]
            outside = name not in ("features", "avgpool", "classifier")
            if outside and id(layer) not in self.ran and last and widths[-1:] != last:
                self._notes.note("added_outside_classifier", self._registered.get((id(network), name)), name=name)

    def _widths(self, layers: nn.Sequential) -> None:
        """Two linear layers in a row that do not fit; only where the script put one of them there."""
        before: nn.Linear | None = None
        for name, layer in layers.named_children():
            if isinstance(layer, nn.Linear):
                place = self._registered.get((id(layers), name))
                if before is not None and before.out_features != layer.in_features:
                    values = {"gives": before.out_features, "takes": layer.in_features}
                    self._notes.note("linear_sizes", place, **values)
                before = layer
            elif not isinstance(layer, _KEEPS_WIDTH):
                before = None

    # --- others -----------------------------------------------------------------------------------------------------

    def _watch_dir(self) -> None:
        @replace(builtins, "dir")
        def _(original: Function, *args: Any) -> list[str]:
            if args and type(args[0]) in (bool, int, float) and (place := self._notes.here()) in self._results_asked:
                self._notes.note("dir_of_result", place, kind=type(args[0]).__name__)
            return list(original(*args)) if args else sorted(_caller_names())

    def _watch_moves(self, name: str) -> None:
        @replace(Tensor, name)
        def _(original: Function, tensor: Tensor, *args: Any, **named: Any) -> Any:
            moved = original(tensor, *args, **named)
            direct = self._notes.own(sys._getframe(2).f_code.co_filename)  # a network moves its own tensors
            if direct and moved.device != tensor.device and (place := self._notes.here()) in self._bare_moves:
                self._notes.note("move_thrown_away", place)
            return moved

    def _watch_crops(self) -> None:
        @replace(torchvision.transforms.RandomCrop, "__init__")
        def _(original: Function, crop: Any, size: Any, padding: Any = None, *args: Any, **named: Any) -> None:
            if isinstance(size, int) and isinstance(padding, int) and padding >= size:
                self._notes.note("padding_not_height", self._notes.here(), size=size, padding=padding)
            original(crop, size, padding, *args, **named)


def _caller_names() -> list[str]:
    return list(sys._getframe(3).f_locals)


def _takes_axes_apart(old: tuple[int, ...], new: tuple[int, ...]) -> bool:
    """(H, W, 3) becomes (..., 3, H, W) or the other way round, where axes should change places."""
    if len(old) < 3 or len(new) < 3 or min(old[-3:]) == max(old[-3:]):
        return False
    last, first = old[-1] == _PLANES, old[-3] == _PLANES
    sides = old[-3:-1] if last else old[-2:]
    if not (last or first) or min(sides) <= _SMALLEST:
        return False
    moved = (_PLANES, *sides) if last else (*sides, _PLANES)
    turned = (_PLANES, *reversed(sides)) if last else (*reversed(sides), _PLANES)
    return new[-3:] in (moved, turned)

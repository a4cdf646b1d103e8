"""Watches what a script prints and logs: steps that are missing or come again, accuracies that are wrong."""

from __future__ import annotations

import builtins
import re
from collections import defaultdict
from typing import Any

import torch
from torch import Tensor

from checker.own_script.notes import Notes, Place
from checker.own_script.passes import Pass, Passes
from checker.own_script.replacing import Function, replace

_ACCURACY = re.compile(r"acc(?!um)|准确率|正确率|精度|准确度", re.IGNORECASE)
_COUNT = re.compile(r"num|count|correct|total_?right|个数|数量|总数|数$", re.IGNORECASE)
_NUMBER = re.compile(r"(?<![\w.])(\d+\.\d+(?:e-?\d+)?)(%?)", re.IGNORECASE)
_DIGITS = 3  # of a printed number; fewer say too little
_TOLD = 2  # steps that come again


class Numbers:
    def __init__(self, notes: Notes, passes: Passes) -> None:
        self._notes = notes
        self._passes = passes
        self._steps: dict[tuple[str, str], list[Any]] = defaultdict(list)

    def start(self) -> None:
        from torch.utils.tensorboard import SummaryWriter

        @replace(SummaryWriter, "add_scalar")
        def _(original: Function, *args: Any, **named: Any) -> None:
            original(*args, **named)
            given = dict(zip(("self", "tag", "scalar_value", "global_step"), args, strict=False)) | named
            folder, tag = f"{given['self'].log_dir} {id(given['self'])}", str(given["tag"])
            self._logged(folder, tag, given["scalar_value"], given.get("global_step"))

        @replace(builtins, "print")
        def _(original: Function, *values: Any, **named: Any) -> None:
            original(*values, **named)
            self._printed(values)

    def _logged(self, folder: str, tag: str, value: Any, step: Any) -> None:
        place, number = self._notes.here(), _number(value)
        steps = self._steps[folder, tag]
        steps.append(None if step is None else _number(step))
        if steps[-2:] == [None, None]:
            self._notes.note("step_missing", place, tag=tag)
        elif step is not None and _comes_again(steps):
            self._notes.note("step_restarts", place, tag=tag, step=step)
        if number is None or not _ACCURACY.search(tag):
            return
        last = self._passes.compared
        if _is_whole(value) and number > 1 and not _COUNT.search(tag) and last is not None and number == last.correct:
            self._notes.note("count_as_accuracy", place, tag=tag, value=f"{number:g}")
        else:
            self._accuracy(number, abs(number) * 1e-4, place)

    def _printed(self, values: tuple[Any, ...]) -> None:
        """The last number of a line that speaks of accuracy, as exactly as it was printed."""
        words = [_text(value) for value in values[:20]]
        line = " ".join(words)[:500]
        numbers = _NUMBER.findall(line) if _ACCURACY.search(line) else []
        if not numbers:
            return
        digits, percent = numbers[-1]
        if len(digits.replace(".", "").lstrip("0")) >= _DIGITS:
            exact = 0.6 * 10.0 ** -len(digits.partition(".")[2].lower().partition("e")[0])
            number, exact = float(digits), max(exact, float(digits) * 1e-4)
            self._accuracy(number / 100 if percent else number, exact / 100 if percent else exact, self._notes.here())

    def _accuracy(self, value: float, exact: float, place: Place | None) -> None:
        """`value` is said to be the accuracy of the last pass."""
        last = self._passes.compared
        if last is None or not last.correct or value <= 0:
            return
        lengths = {last.compared, last.length}
        if any(abs(value - right) <= exact for right in _right(last)):
            return
        if any(abs(value - last.means / length) <= exact for length in lengths if length > 0):
            values = {"value": f"{value:.4g}", "right": f"{last.correct / last.compared:.4g}"}
            self._notes.note("accuracy_divided_twice", place, **values)
        for length in self._passes.lengths - lengths - {-1, 0}:
            if abs(value - last.correct / length) <= exact:
                self._notes.note("other_divisor", place, length=length, right=last.length)


def _right(last: Pass) -> list[float]:
    """What the accuracy may rightly be, as a part of 1 or in percent."""
    parts = [last.correct / last.compared, last.means / max(1, last.batches)]
    parts += [last.correct / last.length] if last.length > 0 else []
    return [scale * part for part in parts for scale in (1, 100)]


def _comes_again(steps: list[Any]) -> bool:
    """The steps began anew where they began first, and go the same way again."""
    known = [step for step in steps if step is not None]
    if len(known) < 2 * _TOLD or known != steps:
        return False
    again = [place for place, step in enumerate(known) if place and step == known[0]]
    return len(set(known[:_TOLD])) == _TOLD and any(
        known[place : place + _TOLD] == known[:_TOLD] for place in again if place >= _TOLD
    )


def _number(value: Any) -> float | None:
    try:
        return float(value)
    except (TypeError, ValueError, RuntimeError):
        return None


def _is_whole(value: Any) -> bool:
    if isinstance(value, Tensor):
        return not value.is_floating_point() and value.dtype is not torch.bool
    return (isinstance(value, int) and not isinstance(value, bool)) or type(value).__name__.startswith("int")


def _text(value: Any) -> str:
    """Short, and of nothing that is long to write down."""
    if isinstance(value, Tensor):
        return str(value.item()) if value.numel() == 1 else ""
    return str(value)[:300] if isinstance(value, (str, int, float)) else ""

"""Watches the passes over the data: which of them train, which lies in which, and what happens in each."""

from __future__ import annotations

import weakref
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor, nn
from torch.utils.data import ConcatDataset, DataLoader

from checker.own_script.notes import Notes, Place
from checker.own_script.replacing import Function, replace
from checker.own_script.stage import Stage

_FEW = 3  # batches; in a shorter pass "after every batch" says nothing


@dataclass
class Pass:
    """One pass over a loader, while it runs and after."""

    loader: int
    place: Place | None
    length: int  # of the data set
    batches: int = 0
    backwards: int = 0
    steps: int = 0
    scheduler_steps: int = 0
    scheduler_at: Place | None = None
    whole: bool = False
    records: bool = True  # whether gradients are wanted in it
    samples: int = 0
    recorded: list[tuple[Any, Place]] = field(default_factory=list)  # networks whose output could go backward
    inner: Counter[Place] = field(default_factory=Counter)  # whole passes inside, without training
    correct: float = 0.0  # answers equal to the targets
    compared: int = 0
    means: float = 0.0  # the sum of the batches' accuracies


class Passes:
    def __init__(self, notes: Notes, stage: Stage) -> None:
        self._notes = notes
        self._stage = stage
        self._open: list[Pass] = []
        self._ended: list[Pass] = []
        self._trained: weakref.WeakSet[nn.Module] = weakref.WeakSet()
        self.lengths: set[int] = set()  # of all data sets that were passed over
        self.compared: Pass | None = None  # the last one in which answers were compared with targets

    def start(self) -> None:
        @replace(DataLoader, "__iter__")
        def _(original: Function, loader: Any) -> Iterator[Any]:
            return self._watched(loader, original(loader), self._notes.here())

        @replace(ConcatDataset, "__init__")
        def _(original: Function, both: Any, datasets: Any) -> None:
            original(both, datasets)
            self._sum(list(both.datasets))

    def _watched(self, loader: Any, batches: Iterator[Any], place: Place | None) -> Iterator[Any]:
        now = Pass(id(loader), place, _length(loader.dataset))
        self.lengths.add(now.length)
        self._open.append(now)
        try:
            for batch in self._stage.pass_over(batches):
                now.batches += 1
                now.samples += _count(batch)
                now.records = torch.is_grad_enabled()
                yield batch
            now.whole = True
        finally:
            self._open.remove(now)
            self._end(now)

    def _end(self, now: Pass) -> None:
        self._ended.append(now)
        outer = self._open[-1] if self._open else None
        evaluates = now.whole and not now.backwards and not now.records
        if outer and outer.loader != now.loader and evaluates and now.place:
            outer.inner[now.place] += 1
        if now.batches >= _FEW and now.backwards:
            for place, count in now.inner.items():
                if count >= now.batches:
                    self._notes.note("test_inside_batches", place, count=now.batches)
        if now.whole and now.batches > 1 and now.scheduler_steps == now.batches and now.steps:
            self._notes.note("scheduler_each_batch", now.scheduler_at)

    # --- what happens meanwhile ------------------------------------------------------------------------------------

    def recorded(self, module: nn.Module, place: Place | None) -> None:
        """A network gave something that could go backward."""
        if self._open and place is not None and not self._open[-1].recorded:
            self._open[-1].recorded.append((weakref.ref(module), place))

    def backward(self, networks: list[nn.Module]) -> None:
        self._trained.update(networks)
        for each in self._open:
            each.backwards += 1
        for each in self._ended if not self._open else ():  # whole passes added up, then one backward
            each.backwards += 1

    def step(self) -> None:
        for each in self._open:
            each.steps += 1

    def scheduler_step(self, place: Place | None) -> None:
        if self._open:
            self._open[-1].scheduler_steps += 1
            self._open[-1].scheduler_at = place

    def answers(self, equal: Tensor) -> None:
        """A batch's answers were compared with its targets. equal: (N,), of bool."""
        if not self._open:
            return
        now = self._open[-1]
        now.correct += float(equal.sum())
        now.compared += equal.numel()
        now.means += float(equal.float().mean())
        self.compared = now

    def counts(self) -> set[int]:
        """The samples of the whole passes so far: numbers that in a long run are others."""
        return {each.samples for each in self._ended if each.whole and each.batches > 1}

    def finish(self) -> None:
        """Passes that record for a backward that never comes, of networks that others train."""
        for each in self._ended:
            for module, place in each.recorded if each.whole and not each.backwards else ():
                if module() in self._trained:
                    self._notes.note("records_in_test", place)

    def _sum(self, parts: list[Any]) -> None:
        """Data sets were put behind one another."""
        one, others = parts[0], parts[1:]
        if others and all(one is not other and _looks_alike(one, other) for other in others):
            self._notes.note("same_folder_twice", self._notes.here(), kind=type(one).__name__)


def _looks_alike(one: object, other: object) -> bool:
    """Of one class, with all the same settings: equal texts and numbers, the very same objects."""
    mine, theirs = (vars(part) if hasattr(part, "__dict__") else {} for part in (one, other))
    if type(one) is not type(other) or mine.keys() != theirs.keys():
        return False
    plain = (str, int, float, list, tuple, type(None))
    same = [value is theirs[key] or (isinstance(value, plain) and value == theirs[key]) for key, value in mine.items()]
    return all(same) and any(isinstance(value, str) for value in mine.values())


def _count(batch: Any) -> int:
    """The samples of a batch; 0 of one that nobody knows."""
    while isinstance(batch, (list, tuple, dict)) and batch:
        batch = next(iter(batch.values())) if isinstance(batch, dict) else batch[0]
    return len(batch) if isinstance(batch, Tensor) and batch.dim() else 0


def _length(dataset: Any) -> int:
    try:
        return len(dataset)
    except (TypeError, NotImplementedError):
        return -1

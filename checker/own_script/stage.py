"""What makes a run of somebody's script short and harmless: small data, no network, no weights from elsewhere."""

from __future__ import annotations

import builtins
import functools
import inspect
import os
import socket
import time
import urllib.request
import webbrowser
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

import numpy as np
import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader, IterableDataset

from checker.course import ROOT
from checker.datasets.small_cifar10 import accept_small_set
from checker.own_script.aside import Aside, NotDone
from checker.own_script.replacing import Function, replace
from checker.own_script.run import DID

BATCHES = 8  # of a pass over the data: the first ones, and the last, which may be smaller
_FROM_URL = "load_state_dict_from_url"
SECONDS = 12.0  # of processor time that the run takes; then no new pass begins

SMALL_DATA, FEW_BATCHES, NO_WEIGHTS, SIMULATED_GPU = DID


class Enough(BaseException):
    """The script has run for long enough."""


class NoWeights(dict[str, Any]):
    """Stands for pretrained weights; a network that gets them keeps those it has."""


class Stage:
    """Sets everything up for the rest of the process; `did` says what of it was used."""

    def __init__(self, aside: Aside, clock: Callable[[], float] = time.process_time) -> None:
        self._aside = aside
        self._clock = clock
        self._start = clock()
        self.did: list[str] = []
        self._writers: list[Any] = []
        self.refused = False  # something of the network was asked for

    def begin(self) -> None:
        accept_small_set()
        self._small_sets()
        self._short_passes()
        self._no_weights()
        self._no_network()
        self._logs_aside()
        _quiet()
        self._aside.begin()

    def late(self) -> bool:
        """Whether the script has had its time, so that no new pass may begin."""
        return self._clock() - self._start > SECONDS

    def _refuse(self) -> None:
        self.refused = True
        raise ConnectionError("there is no network in `diagnose`")

    def _note(self, label: str) -> None:
        if label not in self.did:
            self.did.append(label)

    def _small_sets(self) -> None:
        """The small CIFAR10, repeated until it is as long as the real one: lengths and places are as they know them."""

        @replace(torchvision.datasets.CIFAR10, "__init__")
        def _(original: Function, dataset: Any, root: Any = "", *args: Any, **named: Any) -> None:
            if type(dataset).__name__ == "CIFAR100":
                self._refuse()
            named.pop("download", None)
            original(dataset, ROOT / "data" / "cifar10", *args[:3], **named)
            self._note(SMALL_DATA)
            count = 50_000 if dataset.train else 10_000
            times = -(-count // len(dataset.targets))
            dataset.data = np.concatenate([dataset.data] * times)[:count]
            dataset.targets = (dataset.targets * times)[:count]

    def _short_passes(self) -> None:
        signature = inspect.signature(DataLoader.__init__)
        alone = {"num_workers": 0, "timeout": 0, "persistent_workers": False, "prefetch_factor": None}
        alone |= {"multiprocessing_context": None, "pin_memory": False}

        @replace(DataLoader, "__init__")
        def _(original: Function, *args: Any, **named: Any) -> Any:
            try:
                bound = signature.bind(*args, **named)
            except TypeError:
                return original(*args, **named)  # which says what is wrong
            bound.arguments.update((name, value) for name, value in alone.items() if name in bound.arguments)
            return original(*bound.args, **bound.kwargs)

        places: Any = vars(DataLoader)["_index_sampler"]
        shortened: Any = property(lambda loader: self._shortened(loader, places.fget(loader)))
        setattr(DataLoader, "_index_sampler", shortened)  # noqa: B010  mypy knows it as a method

    def _shortened(self, loader: Any, sampler: Any) -> Any:
        if isinstance(loader.dataset, IterableDataset):
            return sampler
        return _Shortened(sampler, functools.partial(self._note, FEW_BATCHES))

    def pass_over(self, batches: Iterable[Any]) -> Iterator[Any]:
        """One pass: it ends early where the data never end. Raises Enough when the time is up."""
        if self.late():
            raise Enough
        yield from islice(batches, BATCHES)

    def _no_weights(self) -> None:
        @replace(nn.Module, "load_state_dict")
        def _(original: Function, module: nn.Module, state_dict: Any, *args: Any, **named: Any) -> Any:
            return None if isinstance(state_dict, NoWeights) else original(module, state_dict, *args, **named)

        for owner, name in ((torchvision.models._api.WeightsEnum, "get_state_dict"), (torch.hub, _FROM_URL)):

            @replace(owner, name)
            def _(*_: object, **__: object) -> NoWeights:
                self._note(NO_WEIGHTS)
                return NoWeights()

    def _no_network(self) -> None:
        for owner, name in ((socket.socket, "connect"), (socket, "create_connection"), (urllib.request, "urlopen")):

            @replace(owner, name)
            def _(*_: object, **__: object) -> Any:
                self._refuse()

    def _logs_aside(self) -> None:
        from torch.utils.tensorboard import SummaryWriter

        @replace(SummaryWriter, "__init__")
        def _(original: Function, writer: Any, log_dir: Any = None, *args: Any, **named: Any) -> None:
            own = log_dir or f"runs/{len(self._writers)}"  # by its own name it would be the time
            self._writers.append(writer)
            original(writer, self._aside.writing(str(own)), *args, **named)


class _Shortened:
    """The first batches' places, and the last one's."""

    def __init__(self, sampler: Any, note: Callable[[], None]) -> None:
        self._sampler = sampler
        self._note = note

    def __len__(self) -> int:
        return min(BATCHES, len(self._sampler))

    def __iter__(self) -> Iterator[Any]:
        first = list(islice(places := iter(self._sampler), BATCHES - 1))
        last = None
        for count, last in enumerate(places):  # noqa: B007  only the last one is wanted
            if count:
                self._note()
        yield from first
        if last is not None:
            yield last


def _quiet() -> None:
    """Nothing waits for anybody, and nothing opens a window."""

    @replace(builtins, "input")
    def _(*_: object) -> str:
        raise NotDone("input")

    for owner, name, result in ((time, "sleep", None), (webbrowser, "open", False), (os, "system", 0)):
        setattr(owner, name, functools.partial(lambda result, *_, **__: result, result))
    os.environ["MPLBACKEND"] = "Agg"

"""Boxes and tools to try the learner's code on, made beside it with drawn names. Nothing is compared here.

The judge makes the same objects once more for itself, to ask its own Python about them.
"""

from __future__ import annotations

import importlib
import os
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from itertools import cycle
from types import ModuleType
from typing import Any

import torch

# What lies under the names: tools, and values that count as false as well.
CONTENTS = (print, None, 3, torch.nn.ReLU, 0, "", len, 0.5)


def toolbox(learner: Any, *names: str, listed_in_all: Sequence[str] | None = None) -> ModuleType:
    """A module with these names, in this order; some of them may be in its `__all__`."""
    module = ModuleType("toolbox", "A box.")
    vars(module).update(_contents(names))
    if listed_in_all is not None:
        module.__all__ = list(listed_in_all)  # type: ignore[attr-defined]
    return module


def lazy_toolbox(learner: Any, listed: Sequence[str], on_demand: Sequence[str]) -> ModuleType:
    """A module that lists the first names, and answers to the others only when it is asked, as large libraries do."""

    def answer(name: str) -> Any:
        if name in on_demand:
            return print
        raise AttributeError(name)

    module = toolbox(learner, *listed)
    module.__getattr__ = answer  # type: ignore[method-assign]
    return module


def box_class(learner: Any, own: Sequence[str], inherited: Sequence[str] = ()) -> type:
    """A class with these names of its own, and those of the class it is derived from."""
    return type("Box", (type("OldBox", (), _contents(inherited)),), _contents(own))


def box_object(learner: Any, own: Sequence[str], of_class: Sequence[str] = (), inherited: Sequence[str] = ()) -> object:
    """An instance with these names of its own, those of its class and those of the class above."""
    box = box_class(learner, of_class, inherited)()
    vars(box).update(_contents(own))
    return box


def network(learner: Any, *layers: str) -> torch.nn.Module:
    """A network whose layers have these names."""
    net = torch.nn.Module()
    for name in layers:
        net.add_module(name, torch.nn.ReLU())
    return net


def made(learner: Any, source: str, name: str, module: str = "workshop") -> Any:
    """What this source makes under this name, as if it stood in this module."""
    namespace: dict[str, Any] = {"__name__": module}
    exec(compile(source, "<made>", "exec", dont_inherit=True), namespace)
    return namespace[name]


def from_library(learner: Any, name: str) -> Any:
    """Something that exists already, by its name with dots."""
    parts = name.split(".")
    found: Any = importlib.import_module(parts[0])
    for part in parts[1:]:
        found = getattr(found, part)
    return found


def printed_while_helping(learner: Any, obj: object) -> str:
    """What reaches the screen while `help_text` works, from Python or from a program that it starts."""
    with tempfile.TemporaryFile() as screen:
        _flush()
        kept = os.dup(1)
        os.dup2(screen.fileno(), 1)
        try:
            learner.help_text(obj)
            _flush()
        finally:
            os.dup2(kept, 1)
            os.close(kept)
        screen.seek(0)
        return screen.read(1000).decode(errors="replace")


def _flush() -> None:
    with suppress(ValueError):  # an earlier call may have left a closed file in its place
        sys.stdout.flush()


def prints_while_helping(learner: Any, obj: object) -> bool:
    """Whether anything does."""
    return printed_while_helping(learner, obj) != ""


def help_up_to_the_end(learner: Any, obj: object) -> Any:
    """What `help_text` gives, without the line ends at its end: how many there are is free."""
    text = learner.help_text(obj)
    return text.rstrip("\n") if isinstance(text, str) else text


def _contents(names: Sequence[str]) -> dict[str, Any]:
    return dict(zip(names, cycle(CONTENTS), strict=False))

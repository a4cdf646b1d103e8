"""Making modules of source texts: the learner's file, and layers of other definitions over or under it."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from types import ModuleType


@dataclass(frozen=True)
class Layer:
    """Definitions from another source that take the place of those called `names`.

    inside: they replace the module's own names, so that its functions call them (the reference in a needed task's
    place). Otherwise the module is left as it is, and the names are replaced in a copy that callers see (a
    misconception over the solution: every other function goes on with the solution's).
    """

    file: str
    source: str
    names: tuple[str, ...]
    inside: bool


def load(name: str, file: str, source: str) -> ModuleType:
    """Executes `source` as the module `name`; what it raises is the caller's to catch."""
    module = ModuleType(name)
    module.__file__ = file
    sys.modules[name] = module
    exec(compile(source, file, "exec", dont_inherit=True), module.__dict__)
    return module


def with_layer(module: ModuleType, layer: Layer) -> ModuleType:
    """The module with the layer's names in place. Raises what its source raises, and KeyError if it lacks a name."""
    own = {name: value for name, value in vars(module).items() if not name.startswith("__")}
    other = ModuleType(module.__name__)
    other.__file__ = layer.file
    if not layer.inside:
        vars(other).update(own)  # names that the layer does not define are the module's
    exec(compile(layer.source, layer.file, "exec", dont_inherit=True), vars(other))
    if layer.inside:
        seen = module
    else:
        seen = ModuleType(module.__name__)
        vars(seen).update(vars(module))
        sys.modules[module.__name__] = seen
    for name in layer.names:
        vars(seen)[name] = vars(other)[name]
    return seen


def forget(folder: str) -> None:
    """Drops the modules that an earlier loading took from the learner's folder: they are loaded anew."""
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None)
        if isinstance(file, str) and file.startswith(folder + os.sep):
            del sys.modules[name]

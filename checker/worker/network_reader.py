"""The clean reader's view of a whole network in a file: layers of torch.nn, and nothing else is ever looked up."""

from __future__ import annotations

import pickle
from types import SimpleNamespace
from typing import Any

import torch

# What a saved network names beside its layers. The numbers themselves torch finds on its own.
_HARMLESS = {
    ("collections", "OrderedDict"),
    ("builtins", "set"),
    ("__builtin__", "set"),
    ("torch._utils", "_rebuild_tensor_v2"),
    ("torch._utils", "_rebuild_parameter"),
}


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        layer = getattr(torch.nn, name, None) if module.startswith("torch.nn.modules.") else None
        if isinstance(layer, type) and layer.__module__ == module and issubclass(layer, torch.nn.Module):
            return layer
        if (module, name) in _HARMLESS:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is neither a number nor a layer of torch.nn")


def network(path: str) -> Any:
    """What `torch.save` wrote, by whatever pickle protocol: a network of torch.nn's own layers, or plain weights.

    Raises UnpicklingError for a file that names anything else, and OSError where it cannot be read.
    """
    form = SimpleNamespace(__name__="pickle", Unpickler=_Unpickler, load=_load)
    return torch.load(path, map_location="cpu", pickle_module=form, weights_only=False)


def _load(file: Any, **options: Any) -> Any:
    return _Unpickler(file, **options).load()

"""`python -m checker.pictures.trace FILE NAME SHAPE`: sends a tensor through a network of the learner's file, and says
in JSON what came out of each layer. The file may do anything, so this runs in a process of its own; see `model.py`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import torch
from torch import nn

from checker.worker.answering import Wire
from checker.worker.errors import describe
from checker.worker.modules import load

_SECONDS = 60  # of computing

Rows = list[dict[str, Any]]


def main() -> None:
    wire = Wire(seconds=_SECONDS)
    file, name, shape = sys.argv[1:4]
    wire.send(trace(file, name, [int(side) for side in shape.split(",")]))


def trace(file: str, name: str, shape: list[int]) -> dict[str, Any]:
    """Whatever goes wrong is an answer, too: while the file was loaded, the network made, or the tensor sent."""
    stage = "loading"
    try:
        sys.path.append(str(Path(file).parent))
        module = load(Path(file).stem, file, Path(file).read_text(encoding="utf-8-sig"))
        networks = {key: value for key, value in vars(module).items() if _is_network(value, module.__name__)}
        if name not in networks and (name or len(networks) != 1):
            return {"stage": "choosing", "names": list(networks)}
        name = name or next(iter(networks))
        stage = "making"
        model = networks[name]().eval()
        stage = "running"
        rows, output = _watched(model, torch.zeros(shape))
        parameters = sum(parameter.numel() for parameter in model.parameters())
        return {"stage": "done", "name": name, "rows": rows, "output": output, "parameters": parameters}
    except BaseException as error:  # SystemExit, too
        said = describe(error, frozenset([file]))
        line = said["frames"][-1][0] if said["frames"] else getattr(error, "lineno", None)
        return {"stage": stage, "name": name, "type": said["type"], "text": said["text"], "line": line}


def _is_network(value: object, module: str) -> bool:
    return isinstance(value, type) and issubclass(value, nn.Module) and value.__module__ == module


def _watched(model: nn.Module, x: torch.Tensor) -> tuple[Rows, list[int] | None]:
    """A row for each time a layer ran, then one for each layer that never did; and the shape of the end."""
    layers = {layer: path for path, layer in model.named_modules() if path and _holds_something(layer)}
    calls: list[tuple[nn.Module, list[int] | None]] = []
    for layer in layers:
        layer.register_forward_hook(lambda ran, _inputs, output: calls.append((ran, _shape(output))))
    with torch.no_grad():
        output = model(x)
    rows: Rows = []
    seen: set[nn.Module] = set()
    for layer, shape in [*calls, *((layer, None) for layer in layers if layer not in {ran for ran, _ in calls})]:
        own = 0 if layer in seen else sum(parameter.numel() for parameter in layer.parameters(recurse=False))
        used = any(layer is ran for ran, _ in calls)
        rows.append({"path": layers[layer], "kind": type(layer).__name__, "shape": shape, "own": own, "used": used})
        seen.add(layer)
    return rows, _shape(output)


def _holds_something(layer: nn.Module) -> bool:
    """A layer, not a mere container of layers."""
    return not any(layer.children()) or any(layer.parameters(recurse=False))


def _shape(output: object) -> list[int] | None:
    """Of a tensor, or of the first one in what a layer such as LSTM gives back."""
    while isinstance(output, (list, tuple)) and output:
        output = output[0]
    return list(output.shape) if isinstance(output, torch.Tensor) else None


if __name__ == "__main__":
    main()

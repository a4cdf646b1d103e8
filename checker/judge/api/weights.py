"""The judge draws a module's weights and puts them in: then it knows what the module must answer."""

from __future__ import annotations

import math

import torch

from checker.judge.api.answer import Answer
from checker.judge.api.draw import Draw

MOST = 1 << 24  # weights that the judge draws for one module


class Weights:
    """The weights of one module, as (owner's type name, own name, value), in the module's order."""

    def __init__(self, module: Answer, entries: list[tuple[str, str, torch.Tensor]]) -> None:
        self._module = module
        self.entries = entries

    def __getitem__(self, owner: str) -> dict[str, torch.Tensor]:
        """The weights of the first layer of this type, by name; none there fails the task."""
        layers = self.layers(owner)
        if not layers:
            raise self._module.wrong("no_layer", layer=owner)
        return layers[0]

    def layers(self, owner: str) -> list[dict[str, torch.Tensor]]:
        """The weights of every layer of this type, in order."""
        found: list[dict[str, torch.Tensor]] = []
        for kind, name, value in self.entries:
            if kind == owner:
                if not found or name in found[-1]:
                    found.append({})
                found[-1][name] = value
        return found

    def of_shape(self, *shape: int) -> torch.Tensor:
        """The first weight of this shape, whoever owns it; none there fails the task."""
        for _, _, value in self.entries:
            if tuple(value.shape) == shape:
                return value
        raise self._module.wrong("no_parameter", shape=str(shape))

    @property
    def values(self) -> list[torch.Tensor]:
        return [value for _, _, value in self.entries]


def fill_weights(module: Answer, draw: Draw, *, scale: float = 1.0) -> Weights:
    """Draws every parameter of a module in the worker: by shape and by turn, so names and owners do not matter.

    More than MOST weights fail the task.
    """
    seed = draw.integer(0, 99_999)
    listed = module.tool("list_weights")
    entries, turns = [], dict[tuple[int, ...], int]()
    shapes = [(owner.value, name.value, _shape(sides)) for owner, name, sides in (item.items(3) for item in listed)]
    if sum(math.prod(shape) for _, _, shape in shapes) > MOST:
        raise module.wrong("too_many_weights")
    for owner, name, shape in shapes:
        turns[shape] = turns.get(shape, 0) + 1
        entries.append((str(owner), str(name), Draw(seed, shape, turns[shape]).normal(*shape) * scale))
    module.tool("assign_weights", [value for _, _, value in entries])
    return Weights(module, entries)


def _shape(sides: Answer) -> tuple[int, ...]:
    return tuple(int(side.number()) for side in sides)


def gradients(module: Answer) -> list[torch.Tensor | None]:
    """The gradient of every parameter, in the module's order; None where none has arrived."""
    return [item.value for item in module.tool("gradients").items()]

"""Wrong functions at random: of the right type and shape, and none of them a mistake that anybody has listed.

They are one layer over the solution. It asks the solution for the right answer and changes it, in a share of the calls
and in a style that the seed chooses; what it does depends on nothing but the seed and the arguments. The seed is read
from a file at each call, so that a warm engine loads the program once and asks it as two hundred different functions.
"""

from __future__ import annotations

from pathlib import Path

from checker.course import Chapter, Task
from checker.explain.gallery import solution_program
from checker.judge.pool.program import Program
from checker.worker.modules import Layer

# Runs beside the solution: every name it does not define is the solution's, and NAME is what it replaces.
SOURCE = '''
import hashlib
import random

import numpy
import torch

_right = NAME
_PLAIN = (bool, int, float, str, list, tuple, dict, torch.Tensor, numpy.ndarray, torch.device)


def _read_seed():
    global _seed, _share, _style
    with open(SEED_FILE) as file:
        _seed = int(file.read())
    _share = (1.0, 1.0, 0.5, 0.1)[_seed % 4]
    _style = ("noise", "scale", "permute", "anything")[_seed // 4 % 4]


def _text(value):
    if isinstance(value, torch.Tensor):
        return str((tuple(value.shape), value.detach().flatten().tolist()))
    if isinstance(value, (list, tuple)):
        return str([_text(item) for item in value])
    if hasattr(value, "tobytes"):
        return hashlib.sha256(value.tobytes()).hexdigest()
    return repr(value) if isinstance(value, (int, float, str, type(None))) else type(value).__name__


def _draws(*arguments):
    """A source of numbers for one call."""
    return random.Random(f"{_seed} {[_text(value) for value in arguments]}")


def _changed(value, draws):
    """Another value of the same type, and of the same shape."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        near, anywhere = draws.choice((-3, -2, -1, 1, 2, 3)), draws.randint(0, 2 * abs(value) + 9)
        return value + near if _style == "noise" else anywhere
    if isinstance(value, float):
        return value * draws.uniform(0.2, 3) if _style == "scale" else value + draws.gauss(0, 1) + 0.01
    if isinstance(value, str):
        return "".join(draws.sample(value, len(value))) + draws.choice("xyz")
    if isinstance(value, torch.Tensor):
        return _changed_tensor(value, draws)
    if isinstance(value, (list, tuple)):
        return _changed_items(value, draws)
    if isinstance(value, dict):
        return dict(zip(value, _changed_items(list(value.values()), draws)))
    if isinstance(value, numpy.ndarray):
        return _changed_tensor(torch.from_numpy(value), draws).numpy()
    if isinstance(value, torch.device):
        return torch.device("cuda", draws.randint(10, 99))
    if hasattr(value, "convert"):
        return value.point(lambda level, shift=draws.randint(20, 200): (level + shift) % 256)
    return _changed_object(value, draws)


def _changed_tensor(value, draws):
    generator = torch.Generator().manual_seed(draws.randint(0, 10**6))
    if value.dtype == torch.bool:
        return ~value
    if _style == "permute" and value.numel() > 2:
        return value.detach().flatten()[torch.randperm(value.numel(), generator=generator)].reshape(value.shape)
    if not value.dtype.is_floating_point:
        return value + torch.randint(1, 4, value.shape, generator=generator, dtype=value.dtype)
    noise = torch.randn(value.shape, generator=generator).to(value.dtype)
    if _style == "scale":
        return value * draws.uniform(0.2, 3) + 0.01
    return noise if _style == "anything" else value + 0.3 * noise


def _changed_items(value, draws):
    items = list(value)
    if items:
        places = draws.sample(range(len(items)), draws.randint(1, len(items)))
        for place in places:
            items[place] = _changed(items[place], draws)
    return items if isinstance(value, list) else tuple(items)


def _changed_object(value, draws):
    """The same object, whose answers are changed from now on."""
    if isinstance(value, torch.nn.Module):
        value.register_forward_hook(lambda module, inputs, output: _sometimes(output, *inputs))
    elif isinstance(value, torch.optim.Optimizer):
        value.register_step_post_hook(lambda optimizer, *_: _shake(_all_parameters(optimizer), draws))
    elif isinstance(value, torch.utils.data.Dataset):
        right = type(value)
        members = {"__getitem__": lambda self, i: _sometimes(right.__getitem__(self, i), i, right.__getitem__(self, i))}
        value.__class__ = type(right.__name__, (right,), members)
    elif isinstance(value, torch.utils.data.DataLoader):
        right = type(value)
        members = {"__iter__": lambda self: iter([_sometimes(batch, batch) for batch in right.__iter__(self)])}
        value.__class__ = type(right.__name__, (right,), members)
    elif callable(value):
        return lambda *arguments: _sometimes(value(*arguments), *arguments)
    return value


def _all_parameters(optimizer):
    return [parameter for group in optimizer.param_groups for parameter in group["params"]]


def _shake(parameters, draws):
    generator = torch.Generator().manual_seed(draws.randint(0, 10**6))
    with torch.no_grad():
        for parameter in parameters:
            parameter += 0.1 * torch.randn(parameter.shape, generator=generator)


def _sometimes(value, *arguments):
    draws = _draws(*arguments)
    return _changed(value, draws) if draws.random() < _share else value


def NAME(*args, **keywords):
    _read_seed()
    draws = _draws(*args, *keywords.values())
    value = _right(*args, **keywords)
    if not isinstance(value, _PLAIN):
        return _changed_object(value, draws)
    if draws.random() >= _share:
        return value
    models = [argument for argument in args if isinstance(argument, torch.nn.Module)]
    if models and draws.random() < 0.5:
        _shake(models[0].parameters(), draws)  # and the answer as it is
        return value
    if isinstance(value, torch.Tensor) and value is args[0]:
        with torch.no_grad():
            return value.copy_(_changed(value, draws))
    return _changed(value, draws)
'''


class WrongFunctions:
    """The solution with `task` written wrongly at random; `choose(seed)` says how from now on."""

    def __init__(self, chapter: Chapter, task: Task, folder: Path) -> None:
        self._file = folder / f"{chapter.stem}.{task.name}.seed"
        source = SOURCE.replace("NAME", task.name).replace("SEED_FILE", repr(str(self._file)))
        layer = Layer(f"wrong_{task.name}.py", source, (task.name,), inside=False)
        self.program: Program = solution_program(chapter).layered(layer)

    def choose(self, seed: int) -> None:
        self._file.write_text(str(seed), encoding="ascii")

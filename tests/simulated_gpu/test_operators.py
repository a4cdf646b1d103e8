"""PyTorch's own operator database over the simulated device: the same numbers, at the right place, and no mixing.

(a) With all arguments on the simulated GPU, the results are the CPU's, bit by bit, and lie on the GPU.
(b) With one tensor left on the CPU, the call is refused. (A 0-d one may be welcome: those are left where they are.)
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor
from torch.utils._pytree import tree_flatten, tree_unflatten

from checker.simulated_gpu import simulated_cuda

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

DIFFER = tomllib.loads(Path(__file__).with_name("operators_that_differ.toml").read_text(encoding="utf-8"))
SAMPLES = 6
REFUSED = ("device", "Input type", "not at the same")  # what a refusal says
FEW = 5  # operators in a hundred that may differ


@cache
def operators() -> dict[str, Any]:
    """Those that know float32, by name and variant; not `jiterator`, which compiles code for a real GPU."""
    database = pytest.importorskip("torch.testing._internal.common_methods_invocations").op_db
    known = [operator for operator in database if torch.float32 in operator.dtypes and "jiterator" not in operator.name]
    return {".".join(filter(None, (operator.name, operator.variant_test_name))): operator for operator in known}


def calls(operator: Any) -> Iterator[tuple[list[Any], Any]]:
    """Arguments of a few calls, flat, and how they go together."""
    for sample in islice(operator.sample_inputs("cpu", torch.float32, requires_grad=False), SAMPLES):
        yield tree_flatten((sample.input, sample.args, sample.kwargs))


def run(operator: Any, flat: list[Any], together: Any) -> list[Tensor]:
    """The tensors of the result."""
    first, args, keywords = tree_unflatten(flat, together)
    torch.manual_seed(0)
    return [part for part in tree_flatten(operator.op(first, *args, **keywords))[0] if isinstance(part, Tensor)]


def on_gpu(value: Any) -> Any:
    if isinstance(value, Tensor):
        return value.clone().cuda()
    return torch.device("cuda") if isinstance(value, torch.device) or value == "cpu" else value


def copied(value: Any) -> Any:
    return value.clone() if isinstance(value, Tensor) else value


def same(one: Tensor, other: Tensor) -> bool:
    one, other = [tensor.to_dense() if tensor.layout != torch.strided else tensor for tensor in (one, other)]
    if one.dtype != other.dtype or one.shape != other.shape:
        return False
    if one.dtype == torch.complex32:
        one, other = torch.view_as_real(one), torch.view_as_real(other)
    return bool(((one == other) | ((one != one) & (other != other))).all())


def wrong_results(name: str, operator: Any) -> str:
    """What is wrong with (a), or nothing."""
    for flat, together in calls(operator):
        try:
            plain = run(operator, [copied(value) for value in flat], together)
        except Exception:
            continue  # what no CPU computes
        with simulated_cuda():
            try:
                simulated = run(operator, [on_gpu(value) for value in flat], together)
            except Exception as error:
                return f"{type(error).__name__}: {error}"
            if places := {str(tensor.device) for tensor in simulated} - {"cuda:0"}:
                return f"on {places}"
            back = [tensor.cpu() for tensor in simulated]
        if "empty" not in name and not (len(plain) == len(back) and all(map(same, plain, back))):
            return "other numbers"
    return ""


def wrong_refusals(operator: Any) -> str:
    """What is wrong with (b), or nothing."""
    for flat, together in calls(operator):
        places = [place for place, value in enumerate(flat) if isinstance(value, Tensor)]
        for left in [place for place in places if flat[place].dim() > 0] if len(places) > 1 else []:
            with simulated_cuda():
                mixed = [copied(value) if place == left else on_gpu(value) for place, value in enumerate(flat)]
                try:
                    run(operator, mixed, together)
                except Exception as error:
                    if not any(word in str(error) for word in REFUSED):
                        return f"{type(error).__name__}: {error}"
                else:
                    return f"no refusal, with {tuple(flat[left].shape)} on the CPU"
    return ""


@pytest.fixture(autouse=True)
def _silent() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


@pytest.mark.parametrize("every", [pytest.param(1, id="all", marks=pytest.mark.slow), pytest.param(30, id="some")])
@pytest.mark.parametrize("promise", ["results", "refusals"])
def test_operators(promise: str, every: int) -> None:
    """Always each thirtieth by name: kin have similar names."""
    tried = {name: operators()[name] for name in sorted(operators())[::every]}
    wrong = {}
    for name, operator in tried.items():
        found = wrong_results(name, operator) if promise == "results" else wrong_refusals(operator)
        if found:
            wrong[name] = found
    listed = DIFFER[promise]
    assert {name: found for name, found in wrong.items() if name not in listed} == {}
    assert (set(listed) & set(tried)) - set(wrong) == set(), "listed, and as it should be"
    assert every > 1 or set(listed) <= set(tried), "listed, and no operator"
    assert len(listed) * 100 < FEW * len(operators())

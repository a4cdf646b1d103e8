"""Whether an operator may have tensors of two devices: if not, the error that CUDA raises, in its words.

Called only for a call whose tensors are not all in one place. Where the rules come from: `device_checks.txt` is made
from PyTorch's operator table by `make_table.py`; TensorIterator's rule is `aten/src/ATen/TensorIterator.cpp`,
`compute_types`; the words of the others are in the functions of PyTorch that are named with them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from checker.simulated_gpu.convolution import check_convolution
from checker.simulated_gpu.tags import CPU, place_of, tensors

Arguments = Mapping[str, Any]

# Operators that take tensors of two devices on purpose.
FREE = {
    *("copy", "_to_copy", "set", "_foreach_copy", "is_same_size", "_has_same_storage_numel", "resize_as", "is_set_to"),
    *("linspace", "logspace", "bernoulli", "_pack_padded_sequence", "record_stream", "_sparse_coo_tensor_with_dims"),
}
# Operators without a check of their own, and the checked one that they call with their arguments.
CALLS = {
    "embedding": ("_index_select", {"self": "weight", "index": "indices"}),
    "stack": ("cat", {"tensors": "tensors"}),
    "mv": ("addmv_", {"self": "vec", "mat": "self", "vec": "vec"}),  # into a result that is made like the vector
}
SCALARS = {"where": 3}  # CPU numbers (0-d) that are welcome; elsewhere one


def check(operator: Any, args: Sequence[Any], kwargs: Arguments) -> None:
    """Raises RuntimeError if CUDA refuses this call."""
    schema = operator._schema
    base = schema.name.split("::")[1]
    stem = base[:-1] if base.endswith("_") and not base.startswith("__") else base
    if stem in FREE:
        return
    given = {argument.name: value for argument, value in zip(schema.arguments, args, strict=False)} | dict(kwargs)
    overload = schema.overload_name
    if stem in OWN_RULES:
        OWN_RULES[stem](given)
    elif stem.startswith("_foreach_"):
        _rows(value for value in given.values() if isinstance(value, (list, tuple)))
    elif stem == "native_batch_norm" and place_of(given["input"]) is not None and given["input"].dim() > 2:
        same_device("_cudnn_batch_norm", [(name, given.get(name)) for name in _positional(schema)])
    elif stem in CALLS:
        called, renamed = CALLS[stem]
        same_device(called, [(name, given.get(own)) for name, own in renamed.items()])
    elif (method := checked().get(f"{base}.{overload}" if overload else base)) is not None:
        outputs = [argument.name for argument in schema.arguments if argument.is_out]
        same_device(method, [(name, given.get(name)) for name in (*outputs, *_positional(schema))])
    else:
        written = {a.name for a in schema.arguments if a.alias_info is not None and a.alias_info.is_write}
        operands = [(tensor, name in written) for name, value in given.items() for tensor in tensors(value)]
        one_iterator(sorted(operands, key=lambda operand: not operand[1]), scalars=SCALARS.get(stem, 1))


@cache
def checked() -> dict[str, str]:
    """Operator -> the method that its error names."""
    lines = Path(__file__).with_name("device_checks.txt").read_text(encoding="utf-8").splitlines()
    return {operator: method for operator, method in map(str.split, lines)}


def _positional(schema: Any) -> list[str]:
    return [argument.name for argument in schema.arguments if not argument.kwarg_only]


def same_device(method: str, named: Iterable[tuple[str, Any]]) -> None:
    """`c10::impl::check_and_update_common_device` for each argument in turn: the first tensor says where.

    Raises RuntimeError.
    """
    common = None
    for name, value in named:
        for tensor in tensors(value):
            place = place_of(tensor) or CPU
            if common is None:
                common = place
            elif place is not common:
                raise RuntimeError(
                    f"Expected all tensors to be on the same device, but got {name} is on {place}, different from "
                    f"other tensors on {common} (when checking argument in method wrapper_CUDA_{method})"
                )


def one_iterator(operands: Sequence[tuple[Tensor, bool]], *, scalars: int) -> None:
    """TensorIterator over (tensor, whether it is written to), outputs first: 0-d CPU tensors may join, as inputs.

    Raises RuntimeError.
    """
    common = next((place for tensor, _ in operands if (place := place_of(tensor))), CPU)
    for tensor, is_output in operands:
        place = place_of(tensor) or CPU
        if place is CPU and common is not CPU and not is_output and tensor.dim() == 0:
            scalars -= 1
            if scalars < 0:
                raise RuntimeError("Trying to pass too many CPU scalars to non-CPU kernel!")
        elif place is not common:
            raise two_devices(common, place)


def two_devices(one: torch.device, other: torch.device) -> RuntimeError:
    """The error in TensorIterator's words."""
    return RuntimeError(
        f"Expected all tensors to be on the same device, but found at least two devices, {one} and {other}!"
    )


def _rows(lists: Iterable[Any]) -> None:
    """`_foreach_...` works on the first items, on the second items, and so on: each row is an operator of its own."""
    for row in zip(*[items for items in lists if items and isinstance(items[0], Tensor)], strict=False):
        one_iterator([(tensor, False) for tensor in row], scalars=1)


def _index(given: Arguments) -> None:
    """`aten/src/ATen/TensorIndexing.h`, `aten/src/ATen/native/IndexingUtils.h`: indices may lie on the CPU."""
    tensor, values = given["self"], given.get("values")
    place = place_of(tensor) or CPU
    for index in tensors(given["indices"]):
        if place_of(index) not in (None, place):
            raise RuntimeError(f"indices should be either on cpu or on the same device as the indexed tensor ({place})")
    if isinstance(values, Tensor):
        other = place_of(values) or CPU
        if other is not place and not (other is CPU and values.dim() == 0):
            raise two_devices(*sorted((place, other), key=lambda one: one is CPU))


def _masked_fill(given: Arguments) -> None:
    """`aten/src/ATen/native/cuda/Indexing.cu`, `masked_fill__cuda`."""
    tensor, mask, value = given["self"], given["mask"], given["value"]
    place, other = place_of(tensor) or CPU, place_of(mask) or CPU
    if place is not other:
        raise RuntimeError(
            f"expected self and mask to be on the same device, but got mask on {other} and self on {place}"
        )
    if isinstance(value, Tensor) and value.dim() and (place_of(value) or CPU) is not place:
        raise RuntimeError("masked_fill_: Expected inputs to be on same device")


OWN_RULES: dict[str, Callable[[Arguments], None]] = {
    **dict.fromkeys(("index", "_unsafe_index", "index_put", "_index_put_impl", "_unsafe_index_put"), _index),
    "masked_fill": _masked_fill,
    "convolution": check_convolution,
}

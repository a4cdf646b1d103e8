"""`torch.autocast("cuda")`: PyTorch's own autocast of the CPU does the casting, told CUDA's dtype.

What differs: the CPU's autocast leaves some functions in the lower precision that CUDA's computes in float32
(https://docs.pytorch.org/docs/stable/amp.html, "CUDA Ops that can autocast to float32"); their arguments are cast here.
It also casts what runs on the CPU inside such a block, which a real one leaves alone.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor
from torch.nn import functional as F

from checker.simulated_gpu.machine import Machine
from checker.simulated_gpu.tags import place_of

_set_enabled, _get_enabled = torch.set_autocast_enabled, torch.is_autocast_enabled
_set_dtype, _get_dtype = torch.set_autocast_dtype, torch.get_autocast_dtype

LOWER = (torch.float16, torch.bfloat16)
_IN_TORCH = """
acos asin cosh cosine_embedding_loss cdist cumprod cumsum dist erfinv exp expm1 group_norm hinge_embedding_loss
kl_div layer_norm log log10 log_softmax log1p log2 margin_ranking_loss norm poisson_nll_loss pow prod reciprocal renorm
rsqrt sinh softmax sum tan triplet_margin_loss
"""
_IN_FUNCTIONAL = """
binary_cross_entropy_with_logits cosine_similarity cross_entropy gelu gaussian_nll_loss group_norm huber_loss kl_div
l1_loss layer_norm log_softmax mse_loss multi_margin_loss multilabel_margin_loss nll_loss normalize pdist
poisson_nll_loss smooth_l1_loss soft_margin_loss softmax softmin softplus triplet_margin_loss
"""
_IN_TENSOR = """
acos asin cosh cumprod cumsum dist erfinv exp expm1 log log10 log_softmax log1p log2 norm pow prod reciprocal renorm
rsqrt sinh softmax sum tan __pow__ __rpow__ __rdiv__ __rtruediv__
"""
FULL_PRECISION = {
    getattr(home, name)
    for home, names in ((torch, _IN_TORCH), (F, _IN_FUNCTIONAL), (Tensor, _IN_TENSOR))
    for name in names.split()
    if hasattr(home, name)
}

BINARY_CROSS_ENTROPY = F.binary_cross_entropy
UNSAFE = """torch.nn.functional.binary_cross_entropy and torch.nn.BCELoss are unsafe to autocast.
Many models use a sigmoid layer right before the binary cross entropy layer.
In this case, combine the two layers using torch.nn.functional.binary_cross_entropy_with_logits
or torch.nn.BCEWithLogitsLoss.  binary_cross_entropy_with_logits and BCEWithLogits are
safe to autocast."""


def recurrent(machine: Machine, func: Any, args: Any) -> Any:
    """An LSTM and its like: the CPU has them in float32 only, so they compute there and the results are cast."""
    dtype = machine.autocast.dtype
    with torch.autocast("cuda", enabled=False):
        out = func(*in_full_precision(args))
    if isinstance(out, Tensor):
        return out.to(dtype)
    return tuple(part.to(dtype) if part.is_floating_point() else part for part in out)


def in_full_precision(value: Any) -> Any:
    """Tensors of the simulated GPU in float32, where they are in a lower precision."""
    if isinstance(value, Tensor):
        lower = value.dtype in LOWER and place_of(value) is not None
        return value.to(torch.float32) if lower else value
    if isinstance(value, (tuple, list)):
        return type(value)(map(in_full_precision, value)) if type(value) in (tuple, list) else value
    return value


def face(machine: Machine) -> dict[str, Any]:
    """What `torch.autocast` asks and sets, for a machine whose CUDA is simulated."""
    cast = machine.autocast

    def apply() -> None:
        _set_enabled("cpu", cast.enabled or cast.cpu_enabled)
        _set_dtype("cpu", cast.dtype if cast.enabled else cast.cpu_dtype)

    def set_autocast_enabled(device_type: Any, enabled: bool | None = None) -> None:
        if enabled is None:  # the old form has no device: CUDA
            device_type, enabled = "cuda", device_type
        if device_type == "cuda":
            cast.enabled = bool(enabled)
        elif device_type == "cpu":
            cast.cpu_enabled = bool(enabled)
        else:
            return _set_enabled(device_type, enabled)
        return apply()

    def set_autocast_dtype(device_type: str, dtype: torch.dtype) -> None:
        if device_type == "cuda":
            cast.dtype = dtype
        elif device_type == "cpu":
            cast.cpu_dtype = dtype
        else:
            return _set_dtype(device_type, dtype)
        return apply()

    def is_autocast_enabled(device_type: str = "cuda") -> bool:
        known = {"cuda": cast.enabled, "cpu": cast.cpu_enabled}
        return known[device_type] if device_type in known else _get_enabled(device_type)

    def get_autocast_dtype(device_type: str) -> torch.dtype:
        known = {"cuda": cast.dtype, "cpu": cast.cpu_dtype}
        return known[device_type] if device_type in known else _get_dtype(device_type)

    return {
        "set_autocast_enabled": set_autocast_enabled,
        "set_autocast_dtype": set_autocast_dtype,
        "is_autocast_enabled": is_autocast_enabled,
        "get_autocast_dtype": get_autocast_dtype,
        "get_autocast_gpu_dtype": lambda: cast.dtype,
        "set_autocast_gpu_dtype": lambda dtype: set_autocast_dtype("cuda", dtype),
    }

"""What CUDA says when the tensors of a convolution do not lie together (`aten/src/ATen/native/Convolution.cpp`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor

from checker.simulated_gpu.tags import CPU, place_of

NAMES = {
    torch.float32: "Float",
    torch.float64: "Double",
    torch.float16: "Half",
    torch.bfloat16: "BFloat16",
    torch.int64: "Long",
    torch.int32: "Int",
    torch.int16: "Short",
    torch.int8: "Char",
    torch.uint8: "Byte",
    torch.bool: "Bool",
    torch.complex64: "ComplexFloat",
    torch.complex128: "ComplexDouble",
}
MKLDNN = " or input should be a MKLDNN tensor and weight is a dense tensor"


def type_name(tensor: Tensor) -> str:
    """As `tensor.type()` says it: "torch.cuda.FloatTensor"."""
    return f"torch.{'cuda.' if place_of(tensor) is not None else ''}{NAMES.get(tensor.dtype, '?')}Tensor"


def check_convolution(given: Mapping[str, Any]) -> None:
    """`check_input_same_type_as_parameters`; for an input on the CPU, as the CPU's way of computing it says it.

    Raises RuntimeError.
    """
    tensor, weight, bias = given["input"], given["weight"], given["bias"]
    if (place_of(tensor) or CPU) is not (place_of(weight) or CPU):
        if place_of(tensor) is not None:
            _on_gpu(given)
        tail = "" if place_of(tensor) is not None else _on_cpu(given)
        raise RuntimeError(
            f"Input type ({type_name(tensor)}) and weight type ({type_name(weight)}) should be the same{tail}"
        )
    if bias is not None and (place_of(tensor) or CPU) is not (place_of(bias) or CPU):
        raise RuntimeError(f"Input type ({type_name(tensor)}) and bias type ({type_name(bias)}) should be the same")


def _on_gpu(given: Mapping[str, Any]) -> None:
    """Where the types do not tell the places apart, or are not compared, the operator that computes it does so."""
    tensor, weight = given["input"], given["weight"]
    groups, transposed = given.get("groups", 1), given.get("transposed", False)
    depthwise = tensor.dim() == 4 and tensor.shape[1] == groups > 1 and not transposed
    if depthwise and tensor.dtype is torch.float32 and weight.shape[0] % groups == 0:
        raise _in_another_place(tensor, weight, "__conv_depthwise2d")
    if place_of(weight) is not None:
        raise _in_another_place(tensor, weight, "_cudnn_convolution")


def _in_another_place(tensor: Tensor, weight: Tensor, method: str) -> RuntimeError:
    return RuntimeError(
        f"Expected all tensors to be on the same device, but got weight is on {place_of(weight) or CPU}, different "
        f"from other tensors on {place_of(tensor) or CPU} (when checking argument in method wrapper_CUDA_{method})"
    )


def _on_cpu(given: Mapping[str, Any]) -> str:
    """PyTorch chooses the way to compute by the input: oneDNN, or a plain loop with the operator's own check."""
    way = str(torch._C._select_conv_backend(*list(given.values())[:9], None))
    if "Slow2d" in way:
        raise _in_another_place(given["input"], given["weight"], "__slow_conv2d_forward")
    return MKLDNN if "Mkldnn" in way else ""

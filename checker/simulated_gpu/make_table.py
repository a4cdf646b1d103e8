"""Writes `device_checks.txt`: which of PyTorch's CUDA operators compare their tensors' devices, and in which words.

The rule is torchgen's own (`torchgen/dest/register_dispatch_key.py`, `gen_device_check`): an operator with a CUDA
kernel and without `device_check: NoCheck` calls `check_and_update_common_device` for each of its tensors, outputs
first, under the name of its generated wrapper. Needs PyYAML, which the kit does not: it is run by hand when a new torch
comes out.

    python -m checker.simulated_gpu.make_table
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

TABLE = Path(__file__).with_name("device_checks.txt")


def rows() -> Iterator[str]:
    """`operator.overload method`, for each operator of two tensors or more that is checked."""
    import torchgen  # type: ignore[import-untyped]
    from torchgen.api.types import DispatcherSignature, NativeSignature  # type: ignore[import-untyped]
    from torchgen.gen import parse_native_yaml  # type: ignore[import-untyped]
    from torchgen.model import DeviceCheckType, DispatchKey  # type: ignore[import-untyped]

    sources = Path(torchgen.__file__).parent / "packaged" / "ATen" / "native"
    parsed = parse_native_yaml(str(sources / "native_functions.yaml"), str(sources / "tags.yaml"))
    kernels = parsed.backend_indices[DispatchKey.CUDA]
    for function in parsed.native_functions:
        schema, structured = function.func, function.structured or function.structured_delegate
        if not (structured or kernels.has_kernel(function)) or function.device_check is DeviceCheckType.NoCheck:
            continue
        tensors = [a for a in (*schema.arguments.out, *schema.arguments.flat_positional) if a.type.is_tensor_like()]
        if len(tensors) < 2 and not any(argument.type.is_list_like() for argument in tensors):
            continue
        if structured:
            method = NativeSignature(schema, prefix="", symint=False).name()
        else:
            method = DispatcherSignature.from_schema(schema, prefix=f"{schema.name.overload_name}_").name()
        yield f"{schema.name} {method}"


if __name__ == "__main__":
    TABLE.write_text("\n".join(sorted(rows())) + "\n", encoding="utf-8")

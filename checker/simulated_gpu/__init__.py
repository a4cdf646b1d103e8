"""A CUDA device for those who have none: `with simulated_cuda(): ...` computes on the CPU and errs as a GPU does.

It needs PyTorch and nothing else of this kit. docs/simulated_gpu.md says how it works and what it cannot do.
"""

from checker.simulated_gpu.simulation import simulated_cuda

__all__ = ["simulated_cuda"]

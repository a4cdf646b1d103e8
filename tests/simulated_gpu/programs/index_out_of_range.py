"""The tutorial's machine had two GPUs; here is one.

error: AcceleratorError: CUDA error: invalid device ordinal
basis: source (c10/cuda/CUDAException.cpp; the text is cudaGetErrorString's)
same on the CPU: no, it stops
"""

import torch
from course import Tudui

device = torch.device("cuda:1")
tudui = Tudui()
tudui.to(device)

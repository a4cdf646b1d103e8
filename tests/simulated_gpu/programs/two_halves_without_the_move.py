"""A network in two halves; what comes out of the first half stays on the first GPU.

error: RuntimeError: Expected all tensors to be on the same device, but got mat1 is on cuda:0, different from other
    tensors on cuda:1 (when checking argument in method wrapper_CUDA_addmm)
basis: source (string in libtorch 2.15; addmm takes the bias first)
same on the CPU: no, it finishes
gpus: 2
"""

import torch
from torch import nn

first, second = ("cuda:0", "cuda:1") if torch.cuda.device_count() > 1 else ("cpu", "cpu")
front, back = nn.Linear(6, 8).to(first), nn.Linear(8, 3).to(second)
hidden = torch.relu(front(torch.rand(16, 6).to(first)))
print(back(hidden).shape)

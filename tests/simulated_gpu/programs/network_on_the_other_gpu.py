"""The pictures go to the second GPU, the network to the first.

error: RuntimeError: Expected all tensors to be on the same device, but got mat1 is on cuda:1, different from other
    tensors on cuda:0 (when checking argument in method wrapper_CUDA_addmm)
basis: source (c10::impl::common_device_check_failure, string in libtorch 2.15; addmm takes the bias first)
same on the CPU: no, it stops
gpus: 2
"""

import torch
from torch import nn

model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2)).to("cuda:0")
batch = torch.rand(5, 4).to("cuda:1")
print(model(batch))

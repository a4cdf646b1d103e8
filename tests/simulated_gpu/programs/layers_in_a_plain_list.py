"""The hidden layers are in a plain list: neither `.to(device)` nor the optimizer knows them.

error: RuntimeError: Expected all tensors to be on the same device, but got mat1 is on cuda:0, different from other
    tensors on cpu (when checking argument in method wrapper_CUDA_addmm)
basis: documented (torch.nn.ModuleList), source (addmm takes the bias first)
same on the CPU: no, it finishes
"""

import torch
from torch import nn


class Deep(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(4, 8)
        self.hidden = [nn.Linear(8, 8) for _ in range(3)]
        self.last = nn.Linear(8, 2)

    def forward(self, x):
        x = torch.relu(self.first(x))
        for layer in self.hidden:
            x = torch.relu(layer(x))
        return self.last(x)


device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
print(Deep().to(device)(torch.rand(5, 4).to(device)).shape)

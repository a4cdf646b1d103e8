"""Weights in a plain list of parameters, without a bias: it is the second matrix that is left behind.

error: RuntimeError: Expected all tensors to be on the same device, but got mat2 is on cpu, different from other tensors
    on cuda:0 (when checking argument in method wrapper_CUDA_mm)
basis: documented (torch.nn.ParameterList), source (torchgen's device check)
same on the CPU: no, it finishes
"""

import torch
from torch import nn


class Experts(nn.Module):
    def __init__(self):
        super().__init__()
        self.weights = [nn.Parameter(torch.rand(4, 2)) for _ in range(3)]

    def forward(self, x):
        return sum(x @ weight for weight in self.weights)


device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
print(Experts().to(device)(torch.rand(5, 4).to(device)).shape)

"""The positional encoding is computed in `forward`, on the CPU.

error: RuntimeError: Expected all tensors to be on the same device, but found at least two devices, cuda:0 and cpu!
basis: source (aten/src/ATen/TensorIterator.cpp, compute_types)
same on the CPU: no, it finishes
"""

import math

import torch
from torch import nn


class Positions(nn.Module):
    def forward(self, x):
        positions = torch.arange(x.size(1)).unsqueeze(1)
        rates = torch.exp(torch.arange(0, x.size(2), 2) * (-math.log(10000.0) / x.size(2)))
        encoding = torch.zeros(x.size(1), x.size(2))
        encoding[:, 0::2] = torch.sin(positions * rates)
        encoding[:, 1::2] = torch.cos(positions * rates)
        return x + encoding


device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
model = nn.Sequential(nn.Embedding(12, 8), Positions(), nn.Linear(8, 2)).to(device)
print(model(torch.randint(0, 12, (3, 5)).to(device)).shape)

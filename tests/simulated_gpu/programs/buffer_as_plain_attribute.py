"""The mean that the network subtracts is a plain attribute: `.to(device)` does not know it.

error: RuntimeError: Expected all tensors to be on the same device, but found at least two devices, cuda:0 and cpu!
basis: documented (torch.nn.Module.register_buffer), source (TensorIterator.cpp)
same on the CPU: no, it finishes
"""

import torch
from course import Tudui, pictures
from torch import nn


class Normalized(nn.Module):
    def __init__(self):
        super().__init__()
        self.mean = torch.tensor([0.5, 0.4, 0.3]).view(3, 1, 1)
        self.net = Tudui()

    def forward(self, x):
        return self.net(x - self.mean)


device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
model = Normalized().to(device)
print(model(pictures(8).tensors[0].to(device)).shape)

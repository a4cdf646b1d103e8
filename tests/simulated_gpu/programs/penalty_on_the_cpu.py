"""An L2 penalty that starts as a CPU number and grows in place.

error: RuntimeError: Expected all tensors to be on the same device, but found at least two devices, cuda:0 and cpu!
basis: source (aten/src/ATen/TensorIterator.cpp, compute_types: what is written to is no welcome CPU number)
same on the CPU: no, it finishes
"""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
model = nn.Linear(4, 2).to(device)
penalty = torch.tensor(0.0)
for parameter in model.parameters():
    penalty += parameter.pow(2).sum()
print(penalty.item())

"""The same penalty with `penalty = penalty + ...`: a 0-d CPU tensor may join a GPU's.

last: as on the CPU
basis: documented (CUDA semantics: 0-dimensional CPU tensors mix), source (TensorIterator.cpp)
same on the CPU: yes
"""

import torch
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(12)
model = nn.Linear(4, 2).to(device)
penalty = torch.tensor(0.0)
for parameter in model.parameters():
    penalty = penalty + parameter.pow(2).sum()
(torch.tensor(0.01) * penalty).backward()
print(penalty.device)
print(repr(penalty.item()), repr(model.weight.grad.sum().item()))

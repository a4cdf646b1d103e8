"""A moving average of the weights: a copy that is made after the move, and follows in place.

last: as on the CPU
basis: documented (copy.deepcopy of a module keeps its devices)
same on the CPU: yes
"""

import copy

import torch
from course import Tudui, pictures
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(19)
tudui = Tudui().to(device)
average = copy.deepcopy(tudui).requires_grad_(False)
optimizer = torch.optim.SGD(tudui.parameters(), lr=0.05, momentum=0.9)
imgs, targets = (tensor.to(device) for tensor in pictures(16).tensors)
for _ in range(3):
    loss = nn.functional.cross_entropy(tudui(imgs), targets)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    with torch.no_grad():
        for slow, fast in zip(average.parameters(), tudui.parameters(), strict=True):
            slow.mul_(0.9).add_(fast, alpha=0.1)
print(average.model[0].weight.device)
print(repr(nn.functional.cross_entropy(average(imgs), targets).item()))

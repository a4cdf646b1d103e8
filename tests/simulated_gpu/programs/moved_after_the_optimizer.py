"""The optimizer is built first and the network moved afterwards: harmless, the parameters stay the same objects.

last: as on the CPU
basis: documented (torch.nn.Module.to modifies in place; torch.optim, "Constructing it")
same on the CPU: yes
"""

import torch
from course import Tudui, pictures
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(9)
tudui = Tudui()
optimizer = torch.optim.Adam(tudui.parameters(), lr=1e-3)
tudui.to(device)
imgs, targets = (tensor.to(device) for tensor in pictures(16).tensors)
for _ in range(3):
    loss = nn.functional.cross_entropy(tudui(imgs), targets)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(optimizer.param_groups[0]["params"][0].device, next(iter(optimizer.state.values()))["exp_avg"].device)
print(repr(loss.item()))

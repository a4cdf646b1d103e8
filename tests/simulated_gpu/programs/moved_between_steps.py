"""The network is moved after the optimizer's first step: its momentum stays on the CPU.

error: RuntimeError: Expected all tensors to be on the same device, but found at least two devices, cuda:0 and cpu!
basis: source (ForeachUtils.h lets float32 on the CPU into a group, lerp_'s TensorIterator does not; pytorch issue 2830)
same on the CPU: no, it finishes
"""

import torch
from course import Tudui, pictures
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
tudui = Tudui()
optimizer = torch.optim.Adam(tudui.parameters(), lr=1e-3)
imgs, targets = pictures(16).tensors
for place in (torch.device("cpu"), device):  # tried on the CPU, then for real
    tudui.to(place)
    loss = nn.functional.cross_entropy(tudui(imgs.to(place)), targets.to(place))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(loss.item())

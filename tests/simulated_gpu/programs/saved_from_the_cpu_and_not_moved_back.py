"""`model.cpu()` for saving moves the network itself, and the next epoch finds it on the CPU.

error: RuntimeError: Input type (torch.cuda.FloatTensor) and weight type (torch.FloatTensor) should be the same
basis: documented (torch.nn.Module.cpu modifies in place), source (Convolution.cpp)
same on the CPU: no, it finishes
"""

import torch
from course import Tudui, pictures
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
tudui = Tudui().to(device)
optimizer = torch.optim.SGD(tudui.parameters(), lr=0.01)
imgs, targets = (tensor.to(device) for tensor in pictures(16).tensors)
for epoch in range(2):
    loss = nn.functional.cross_entropy(tudui(imgs), targets)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    torch.save(tudui.cpu().state_dict(), f"tudui_{epoch}.pth")

"""`.cuda()` on everything without asking whether there is a GPU.

last: cuda:0 cuda:0 cuda:0 torch.cuda.FloatTensor
basis: documented (torch.Tensor.cuda: the current device, which is 0)
same on the CPU: no, it stops
"""

import torch
from course import Tudui, pictures
from torch import nn
from torch.utils.data import DataLoader

tudui = Tudui().cuda()
loss_fn = nn.CrossEntropyLoss().cuda()
optimizer = torch.optim.SGD(tudui.parameters(), lr=1e-2)
for imgs, targets in DataLoader(pictures(32), batch_size=16):
    imgs, targets = imgs.cuda(), targets.cuda()
    loss = loss_fn(tudui(imgs), targets)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
weight = next(tudui.parameters())
print(loss.device, weight.device, weight.grad.device, loss.type())

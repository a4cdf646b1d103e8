"""The course's first way: `.cuda()` on everything, each time only if there is a GPU.

last: as on the CPU
basis: documented (torch.nn.Module.cuda, torch.Tensor.cuda)
same on the CPU: yes
"""

import torch
from course import Tudui, pictures
from torch import nn
from torch.utils.data import DataLoader

torch.manual_seed(2)
tudui = Tudui()
if torch.cuda.is_available():
    tudui = tudui.cuda()
loss_fn = nn.CrossEntropyLoss()
if torch.cuda.is_available():
    loss_fn = loss_fn.cuda()
optimizer = torch.optim.SGD(tudui.parameters(), lr=1e-2)

for imgs, targets in DataLoader(pictures(48), batch_size=16):
    if torch.cuda.is_available():
        imgs = imgs.cuda()
        targets = targets.cuda()
    outputs = tudui(imgs)
    loss = loss_fn(outputs, targets)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(loss.device)
print(repr(loss.item()))

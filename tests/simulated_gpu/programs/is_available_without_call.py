"""`torch.cuda.is_available` without the call is always true: right only where there is a GPU.

last: cuda:0
basis: documented (a function is true; torch.Tensor.cuda)
same on the CPU: no, it stops
"""

import torch
from course import Tudui, pictures
from torch import nn

tudui = Tudui()
if torch.cuda.is_available:
    tudui = tudui.cuda()
imgs, targets = pictures(8).tensors
if torch.cuda.is_available:
    imgs, targets = imgs.cuda(), targets.cuda()
loss = nn.CrossEntropyLoss()(tudui(imgs), targets)
loss.backward()
print(loss.device)

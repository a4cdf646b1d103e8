"""The class weights are a buffer of the loss function: `loss_fn.to(device)` moves them.

last: as on the CPU
basis: documented (torch.nn.Module.to)
same on the CPU: yes
"""

import torch
from course import Tudui, pictures
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(6)
tudui = Tudui().to(device)
loss_fn = nn.CrossEntropyLoss(weight=torch.linspace(0.5, 1.5, 10))
loss_fn.to(device)
imgs, targets = (tensor.to(device) for tensor in pictures(16).tensors)
loss = loss_fn(tudui(imgs), targets)
print(loss_fn.weight.device)
print(repr(loss.item()))

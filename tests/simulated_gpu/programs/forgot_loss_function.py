"""A loss function without tensors of its own need not be moved.

last: as on the CPU
basis: documented (torch.nn.Module.to moves parameters and buffers; it has none)
same on the CPU: yes
"""

import torch
from course import Tudui, pictures
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(5)
tudui = Tudui().to(device)
loss_fn = nn.CrossEntropyLoss(label_smoothing=0.1)
imgs, targets = (tensor.to(device) for tensor in pictures(16).tensors)
loss = loss_fn(tudui(imgs), targets)
loss.backward()
print(loss.device)
print(repr(loss.item()), repr(tudui.model[0].weight.grad.sum().item()))

"""Mixup: pictures on the GPU, put in the order of a permutation that is on the CPU.

last: as on the CPU
basis: documented (CUDA tensors may be indexed with CPU tensors), source (aten/src/ATen/TensorIndexing.h)
same on the CPU: yes
"""

import torch
from course import Tudui, pictures
from torch import nn

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(31)
tudui = Tudui().to(device)
imgs, targets = (tensor.to(device) for tensor in pictures(16).tensors)
order, part = torch.randperm(16), torch.tensor(0.3)
outputs = tudui(part * imgs + (1 - part) * imgs[order])
loss_fn = nn.CrossEntropyLoss()
loss = part * loss_fn(outputs, targets) + (1 - part) * loss_fn(outputs, targets[order])
loss.backward()
print(loss.device)
print(repr(loss.item()))

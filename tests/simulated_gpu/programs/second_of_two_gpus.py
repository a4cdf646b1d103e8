"""All of it on the second GPU.

last: cuda:1 cuda:1 2
basis: documented (torch.device)
same on the CPU: no, it stops
gpus: 2
"""

import torch
from course import Tudui, pictures
from torch import nn

device = torch.device("cuda:1")
tudui = Tudui().to(device)
imgs, targets = (tensor.to(device) for tensor in pictures(8).tensors)
loss = nn.CrossEntropyLoss()(tudui(imgs), targets)
loss.backward()
print(loss.device, next(tudui.parameters()).grad.device, torch.cuda.device_count())

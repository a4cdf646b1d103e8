"""`nn.DataParallel` over two GPUs: each computes half of the batch, the results meet on the first.

last: as on the CPU
basis: documented (torch.nn.DataParallel)
same on the CPU: yes
gpus: 2
"""

import torch
from course import Tudui, pictures
from torch import nn

device = torch.device("cuda:0" if torch.cuda.is_available() else "cpu")
torch.manual_seed(4)
tudui = nn.DataParallel(Tudui()).to(device)
optimizer = torch.optim.SGD(tudui.parameters(), lr=0.01)
imgs, targets = (tensor.to(device) for tensor in pictures(16).tensors)
for _ in range(2):
    outputs = tudui(imgs)
    loss = nn.functional.cross_entropy(outputs, targets)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(outputs.device, tudui.device_ids)
print(tuple(outputs.shape), f"{loss.item():.3f}")  # half a batch adds up in another order

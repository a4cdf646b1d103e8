"""A small data set is moved once; the loader then gives batches that are there already.

last: as on the CPU
basis: documented (torch.utils.data: without workers, any tensor is collated where it is)
same on the CPU: yes
"""

import torch
from course import Tudui, pictures
from torch import nn
from torch.utils.data import DataLoader, TensorDataset, random_split

device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
torch.manual_seed(34)
tudui = Tudui().to(device)
dataset = TensorDataset(*(tensor.to(device) for tensor in pictures(40).tensors))
train, _ = random_split(dataset, [32, 8], generator=torch.Generator().manual_seed(1))
optimizer = torch.optim.SGD(tudui.parameters(), lr=0.01)
for imgs, targets in DataLoader(train, batch_size=8, shuffle=True):
    loss = nn.functional.cross_entropy(tudui(imgs), targets)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(imgs.device)
print(repr(loss.item()))

# finds: broadcast_sizes
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset
test = TensorDataset(torch.randn(130, 20), torch.randint(0, 10, (130,)))
net = nn.Linear(20, 10)
correct = 0
for x, y in DataLoader(test, batch_size=64):
    with torch.no_grad():
        outputs = net(x)
    correct += (outputs == y).sum()  # <-- here

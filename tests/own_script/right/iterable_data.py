import torch
from torch import nn
from torch.utils.data import DataLoader, IterableDataset

class Endless(IterableDataset):
    def __iter__(self):
        while True:
            x = torch.randn(5)
            yield x, (x.sum() > 0).long()

net = nn.Linear(5, 2)
opt = torch.optim.SGD(net.parameters(), lr=0.1)
for i, (x, y) in enumerate(DataLoader(Endless(), batch_size=16)):
    loss = nn.functional.cross_entropy(net(x), y)
    opt.zero_grad()
    loss.backward()
    opt.step()
    if i >= 20:
        break
it = iter(DataLoader(Endless(), batch_size=4))
print(next(it)[0].shape, net(next(it)[0]).shape)

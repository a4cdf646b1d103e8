import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

loader = DataLoader(TensorDataset(torch.randn(30, 3), torch.randn(30, 1)), batch_size=10)
net = nn.Sequential(nn.Linear(3, 8), nn.Tanh(), nn.Linear(8, 1))
opt = torch.optim.SGD(net.parameters(), lr=0.01)
for epoch in range(3):
    total = 0
    for x, y in loader:
        total = total + nn.functional.mse_loss(net(x), y, reduction="sum")
    opt.zero_grad()
    (total / 30).backward()
    opt.step()
    print(epoch, total.item() / 30)

# 两个数据集的损失加起来, 最后一起 backward (整批梯度下降)
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
weight = torch.tensor([[1.0], [-2.0], [0.5]])
xa, xb = torch.randn(30, 3), torch.randn(20, 3) + 1
loader_a = DataLoader(TensorDataset(xa, xa @ weight), batch_size=10)
loader_b = DataLoader(TensorDataset(xb, xb @ weight), batch_size=10)
net = nn.Linear(3, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
mse = nn.MSELoss(reduction="sum")


def whole_loss(loader):
    total = 0
    for x, y in loader:
        total = total + mse(net(x), y)
    return total / len(loader.dataset)


for epoch in range(3):
    loss_a = whole_loss(loader_a)
    loss_b = whole_loss(loader_b)
    loss = loss_a + 0.5 * loss_b
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    print("第{}轮: a {:.4f} b {:.4f}".format(epoch, loss_a.item(), loss_b.item()))

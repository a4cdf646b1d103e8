# compare two learning rates, one log folder each (runs/..._lr0.1, runs/..._lr0.01)
import torch
from torch import nn
from torch.utils.tensorboard import SummaryWriter

torch.manual_seed(3)
x = torch.linspace(-1, 1, 50).reshape(-1, 1)
y = 3 * x + 0.5 + 0.1 * torch.randn(50, 1)

for lr in [0.1, 0.01]:
    writer = SummaryWriter(comment="_lr{}".format(lr))
    net = nn.Linear(1, 1)
    opt = torch.optim.SGD(net.parameters(), lr=lr)
    criterion = nn.MSELoss()
    for step in range(30):
        out = net(x)
        loss = criterion(out, y)
        opt.zero_grad()
        loss.backward()
        opt.step()
        writer.add_scalar("loss", loss, step)
    print(lr, loss.item(), net.weight.item())
    writer.close()

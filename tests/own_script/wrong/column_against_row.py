# finds: broadcast
import torch
from torch import nn
x = torch.linspace(-1, 1, 30).reshape(-1, 1)
y = 3 * x.squeeze() + 0.5
net = nn.Linear(1, 1)
loss_fn = nn.MSELoss()
optim = torch.optim.SGD(net.parameters(), lr=0.1)
for i in range(10):
    loss = loss_fn(net(x), y)  # <-- here
    optim.zero_grad()
    loss.backward()
    optim.step()
print(loss.item())

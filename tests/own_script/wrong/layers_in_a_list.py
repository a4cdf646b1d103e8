# finds: hidden_parameters
import torch
from torch import nn

class Net(nn.Module):  # <-- here
    def __init__(self, depth=3):
        super().__init__()
        self.first = nn.Linear(6, 12)
        self.hidden = [nn.Linear(12, 12) for _ in range(depth)]
        self.last = nn.Linear(12, 2)

    def forward(self, x):
        x = torch.relu(self.first(x))
        for layer in self.hidden:
            x = torch.relu(layer(x))
        return self.last(x)

net = Net()
optimizer = torch.optim.Adam(net.parameters())
x, y = torch.randn(20, 6), torch.randint(0, 2, (20,))
for _ in range(3):
    loss = nn.functional.cross_entropy(net(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

# the layers are in a list, but the network knows them too
import torch
from torch import nn


class Deep(nn.Module):
    def __init__(self, widths):
        super().__init__()
        self.layers = []
        for i in range(len(widths) - 1):
            layer = nn.Linear(widths[i], widths[i + 1])
            self.add_module("linear{}".format(i), layer)
            self.layers.append(layer)
        self.first_and_last = (self.linear0, self.layers[-1])

    def forward(self, x):
        for layer in self.layers[:-1]:
            x = torch.tanh(layer(x))
        return self.layers[-1](x)


class Perceptual(nn.Module):
    """A loss with a frozen network that must not be saved with the rest."""

    def __init__(self, network):
        super().__init__()
        self.network = [network.eval()]
        for p in network.parameters():
            p.requires_grad = False

    def forward(self, a, b):
        f = self.network[0]
        return ((f(a) - f(b)) ** 2).mean()


net = Deep([4, 8, 8, 4])
print(sum(p.numel() for p in net.parameters()))
criterion = Perceptual(nn.Sequential(nn.Linear(4, 6), nn.Tanh()))
opt = torch.optim.Adam(net.parameters(), lr=0.01)
x = torch.randn(32, 4)
for i in range(5):
    loss = criterion(net(x), x)
    opt.zero_grad()
    loss.backward()
    opt.step()
print(loss.item(), list(criterion.state_dict()))

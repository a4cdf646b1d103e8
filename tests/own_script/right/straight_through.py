# binary weights: round in the forward pass, but let the gradient through (x + (round(x) - x).detach())
import copy
import torch
from torch import nn


class BinaryLinear(nn.Linear):
    def forward(self, x):
        w = self.weight
        binary = w + (w.sign() - w).detach()
        return nn.functional.linear(x, binary, self.bias)


class Extractor(nn.Module):
    def __init__(self, body):
        super().__init__()
        self.body = body

    @torch.no_grad()
    def forward(self, x):
        return self.body(x)


net = nn.Sequential(BinaryLinear(6, 16), nn.ReLU(), nn.Linear(16, 1))
average = copy.deepcopy(net)
opt = torch.optim.Adam(net.parameters(), lr=0.01)
x = torch.randn(64, 6)
y = x.sum(1, keepdim=True)
for step in range(6):
    loss = nn.functional.smooth_l1_loss(net(x), y)
    opt.zero_grad()
    loss.backward()
    opt.step()
    with torch.no_grad():
        for slow, fast in zip(average.parameters(), net.parameters()):
            slow.mul_(0.9).add_(fast, alpha=0.1)
    print(step, loss.item())
features = Extractor(average[:2])(x)
print(features.shape, features.requires_grad)

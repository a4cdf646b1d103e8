import torch
from torch import nn
from torch.nn.modules.loss import _Loss

class Focal(nn.Module):
    def __init__(self, gamma=2.0):
        super().__init__()
        self.gamma = gamma
    def forward(self, scores, target):
        ce = nn.functional.cross_entropy(scores, target, reduction="none")
        return ((1 - torch.exp(-ce)) ** self.gamma * ce).mean()

class Half(_Loss):
    def forward(self, a, b):
        return ((a - b) ** 2).mean() / 2

net = nn.Linear(3, 4)
opt = torch.optim.RMSprop(net.parameters())
for _ in range(4):
    s = net(torch.randn(10, 3))
    loss = Focal()(s, torch.randint(0, 4, (10,))) + Half()(s, torch.zeros_like(s))
    opt.zero_grad(); loss.backward(); opt.step()
    print(loss)

import torch
from torch import nn


class Base(nn.Module):
    def build(self):
        raise NotImplementedError

    def forward(self, x):
        pass


class Later(nn.Module):
    """TODO"""

    def __init__(self, width=3):
        super().__init__()
        width = int(width)
        self.width = width
        self._init_weights()

    def _init_weights(self):
        for p in self.parameters():
            nn.init.zeros_(p)

    def _forward_impl(self, x):
        return x * self.width

    def forward(self, x):
        return self._forward_impl(x)

    def __repr__(self):
        return "Later"

    def __int__(self):
        return self.width


print(Later()(torch.ones(2)), int(Later(4)))

model = nn.Linear(2, 2)
model.double()
model.float()
model.requires_grad_(False)
model.half()

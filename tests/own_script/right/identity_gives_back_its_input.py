import torch
from torch import nn

class Shortcut(nn.Module):
    def __init__(self, a, b):
        super().__init__()
        self.way = nn.Conv2d(a, b, 1) if a != b else nn.Identity()
    def forward(self, x):
        return self.way(x)

print(Shortcut(3, 3)(torch.ones(2, 3, 4, 4)).shape)

"""
en: Pooling and flattening by functions inside blocks; the blocks and the end are Sequentials; a trained layer count.
zh: 池化和展平用函数写在块里，块和结尾是 Sequential；层数是数出来的。
"""

import torch.nn.functional as F
from torch import nn


class Block(nn.Module):
    def __init__(self, inside, outside):
        super().__init__()
        self.conv = nn.Conv2d(inside, outside, 5, padding=2)

    def forward(self, x):
        return F.max_pool2d(self.conv(x), 2)


class Cifar10Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.blocks = nn.Sequential(Block(3, 32), Block(32, 32), Block(32, 64))
        self.hidden = nn.Linear(1024, 64)
        self.out = nn.Linear(64, 10)

    def forward(self, x):
        x = self.blocks(x)
        x = x.view(x.size(0), -1)
        return self.out(self.hidden(x))


def count_parameters(model):
    own = sum(p.numel() for p in model._parameters.values() if p is not None and p.requires_grad)
    return own + sum(count_parameters(child) for child in model.children())


def shapes_through(model, x):
    return [tuple(model[: end + 1](x).shape) for end in range(len(model))]

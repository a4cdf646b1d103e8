"""
en: Never calls the Sequential: forward goes along it with a for; NumPy for the products; strings made into tuples.
zh: 从不直接调用 Sequential：forward 用 for 沿着它走；乘积用 NumPy；把字符串变成元组。
"""

import numpy as np
import torch
from torch import nn


class Cifar10Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            *[
                nn.Conv2d(3, 32, 5, padding=2),
                nn.MaxPool2d(2),
                nn.Conv2d(32, 32, 5, padding=2),
                nn.MaxPool2d(2),
                nn.Conv2d(32, 64, 5, padding=2),
                nn.MaxPool2d(2),
            ]
        )
        self.flatten = nn.Flatten()
        self.fc = nn.ModuleList([nn.Linear(1024, 64), nn.Linear(64, 10)])

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        x = self.flatten(x)
        for layer in self.fc:
            x = layer(x)
        return x


def count_parameters(model):
    return int(sum([np.prod(p.detach().numpy().shape) for p in model.parameters() if p.requires_grad], 0))


def shapes_through(model, x):
    shapes = []
    for name in model._modules:
        x = getattr(model, name)(x)
        shapes.append(tuple(x.detach().numpy().shape))
    return shapes

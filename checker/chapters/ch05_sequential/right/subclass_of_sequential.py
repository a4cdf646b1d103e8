"""
en: The network is itself an nn.Sequential and has no forward of its own; math.prod; itertools.accumulate.
zh: 网络本身就是 nn.Sequential，没有自己的 forward；math.prod；itertools.accumulate。
"""

import itertools
import math

from torch import nn
from torch.utils.tensorboard import SummaryWriter


class Cifar10Net(nn.Sequential):
    def __init__(self):
        layers = []
        for inside, outside in [(3, 32), (32, 32), (32, 64)]:
            layers += [nn.Conv2d(inside, outside, 5, padding=2), nn.MaxPool2d(2)]
        super().__init__(*layers, nn.Flatten(), nn.Linear(1024, 64), nn.Linear(64, 10))


def count_parameters(model):
    return sum(math.prod(p.shape) for p in model.parameters() if p.requires_grad)


def shapes_through(model, x):
    outputs = itertools.accumulate(model, lambda value, layer: layer(value), initial=x)
    return [tuple(output.shape) for output in outputs][1:]


def log_graph(model, x, log_dir):
    with SummaryWriter(log_dir) as writer:
        writer.add_graph(model, (x,), verbose=False)

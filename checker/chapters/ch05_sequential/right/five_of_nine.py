"""
en: Only five layers in a Sequential, the others called one by one; a traced network is handed to the writer.
zh: 只有五层放在 Sequential 里，其余的一个个调用；交给 writer 的是 trace 过的网络。
"""

import torch
from torch import nn
from torch.utils.tensorboard import SummaryWriter


class Cifar10Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Conv2d(3, 32, 5, padding=2)
        self.second = nn.MaxPool2d(2)
        self.middle = nn.Sequential(
            nn.Conv2d(32, 32, 5, padding=2),
            nn.MaxPool2d(2),
            nn.Conv2d(32, 64, 5, padding=2),
            nn.MaxPool2d(2),
            nn.Flatten(),
        )
        self.last_but_one = nn.Linear(4 * 4 * 64, 64)
        self.last = nn.Linear(64, 10)
        self.unused = nn.Identity()

    def forward(self, x):
        out = self.second(self.first(x))
        out = self.middle(out)
        out = self.last_but_one(out)
        out = self.last(out)
        return out


def shapes_through(model, x):
    outputs = [x]
    for layer in model:
        outputs.append(layer(outputs[-1]))
    return [tuple(output.shape) for output in outputs[1:]]


def log_graph(model, x, log_dir):
    writer = SummaryWriter(log_dir)
    writer.add_graph(model, [x])
    writer.add_scalar("shown", 1.0, 0)
    writer.close()

"""
en: Layers as attributes first, then the same objects in a Sequential; the unused extras that editors import.
zh: 先把层写成属性，再把同样的对象放进 Sequential；还有编辑器自动加的、用不到的导入。
"""

import os
import random

import torch
from torch import nn, optim
from torch.nn.modules.flatten import Flatten
from torch.utils.tensorboard import SummaryWriter


class Cifar10Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear2 = nn.Linear(64, 10)
        self.linear1 = nn.Linear(1024, 64)
        self.flatten = Flatten()
        self.maxpool3 = nn.MaxPool2d(2)
        self.conv3 = nn.Conv2d(32, 64, 5, padding=2)
        self.maxpool2 = nn.MaxPool2d(2)
        self.conv2 = nn.Conv2d(32, 32, 5, padding=2)
        self.maxpool1 = nn.MaxPool2d(2)
        self.conv1 = nn.Conv2d(3, 32, 5, padding=2)
        self.model = nn.Sequential(
            self.conv1,
            self.maxpool1,
            self.conv2,
            self.maxpool2,
            self.conv3,
            self.maxpool3,
            self.flatten,
            self.linear1,
            self.linear2,
        )

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.model(x)


def count_parameters(model: nn.Module) -> int:
    params = [p for p in model.parameters()]
    trainable = [p for p in params if p.requires_grad]
    return torch.cat([p.reshape(-1) for p in trainable]).numel() if trainable else 0


def shapes_through(model, x):
    shapes = list()
    output = x
    for _, layer in enumerate(iter(model)):
        output = layer(output)
        shapes += [tuple(int(side) for side in output.shape)]
    return shapes


def log_graph(model, x, log_dir):
    os.makedirs(log_dir, exist_ok=True)
    writer = SummaryWriter(os.path.join(log_dir, "graph"))
    writer.add_graph(model, input_to_model=x, use_strict_trace=False)
    writer.close()

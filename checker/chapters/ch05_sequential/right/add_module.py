"""
en: An empty Sequential that is filled by add_module and append; state as it was by try and finally; while loops.
zh: 空的 Sequential，用 add_module 和 append 填满；用 try 和 finally 恢复原来的状态；while 循环。
"""

import torch
from torch.nn import *
from torch.utils.tensorboard import SummaryWriter


class Cifar10Net(Module):
    def __init__(self):
        Module.__init__(self)
        seq = Sequential()
        seq.add_module("c1", Conv2d(3, 32, 5, padding=2))
        seq.add_module("p1", MaxPool2d(2))
        seq.add_module("c2", Conv2d(32, 32, 5, padding=2))
        seq.add_module("p2", MaxPool2d(2))
        seq.append(Conv2d(32, 64, 5, padding=2))
        seq.append(MaxPool2d(2))
        seq.append(Flatten(1, -1))
        seq.append(Linear(64 * 4 * 4, 64, bias=True))
        seq.append(Linear(64, 10))
        self.seq = seq

    def forward(self, imgs):
        return self.seq.forward(imgs)


def count_parameters(model):
    parameters, total = list(model.parameters()), 0
    while parameters:
        parameter = parameters.pop()
        if not parameter.requires_grad:
            continue
        total += len(parameter.flatten())
    return total


def shapes_through(model, x):
    was_training = model.training
    shapes = []
    try:
        model.eval()
        with torch.no_grad():
            for index, layer in enumerate(model):
                x = layer.forward(x)
                shapes.insert(index, (*x.shape,))
    finally:
        model.train(was_training)
    return shapes


def log_graph(model, x, log_dir):
    was_training = model.training
    model.eval()
    writer = SummaryWriter(log_dir=str(log_dir), comment="graph")
    writer.add_graph(model, x.clone())
    writer.close()
    model.train(was_training)

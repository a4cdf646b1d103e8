"""
en: Two Sequentials with named layers and a torch.flatten between them; forward hooks for the shapes; flush().
zh: 两个给层起了名字的 Sequential，中间是 torch.flatten；用前向钩子取形状；flush()。
"""

from collections import OrderedDict

import torch
import torch.nn as nn
from torch.utils import tensorboard


class Cifar10Net(nn.Module):
    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.classifier = nn.Sequential(OrderedDict(hidden=nn.Linear(64 * 4 * 4, 64), scores=nn.Linear(64, 10)))
        self.features = nn.Sequential(
            OrderedDict(
                [
                    ("conv1", nn.Conv2d(in_channels=3, out_channels=32, kernel_size=(5, 5), padding=(2, 2))),
                    ("pool1", nn.MaxPool2d(kernel_size=2)),
                    ("conv2", nn.Conv2d(32, 32, 5, 1, 2)),
                    ("pool2", nn.MaxPool2d(2, 2)),
                    ("conv3", nn.Conv2d(32, 64, 5, padding="same")),
                    ("pool3", nn.MaxPool2d((2, 2), stride=(2, 2))),
                ]
            )
        )

    def forward(self, input):
        return self.classifier(torch.flatten(self.features(input), 1))


def count_parameters(model):
    return sum(p.nelement() for _, p in model.named_parameters() if p.requires_grad)


def shapes_through(model, x):
    seen = []
    handles = [
        layer.register_forward_hook(lambda _layer, _inputs, output: seen.append(tuple(output.size())))
        for layer in set(model)
    ]
    with torch.no_grad():
        model(x)
    for handle in handles:
        handle.remove()
    return seen


def log_graph(model, x, log_dir):
    writer = tensorboard.SummaryWriter(log_dir=log_dir)
    writer.add_graph(model=model, input_to_model=x)
    writer.flush()

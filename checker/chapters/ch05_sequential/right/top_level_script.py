"""
en: A script without `if __name__`: builds, prints, logs and counts whenever the file is loaded; lambda for the hooks.
zh: 没有 `if __name__` 的脚本：文件一加载就建网络、打印、记录、计数；钩子用 lambda。
"""

import torch
import torch.nn as nn
from torch.utils.tensorboard import SummaryWriter


class Cifar10Net(nn.Module):
    def __init__(self, classes=10):
        super().__init__()
        self.module1 = nn.Sequential(
            nn.Conv2d(3, 32, kernel_size=5, stride=1, padding=2, dilation=1),
            nn.MaxPool2d(kernel_size=2, ceil_mode=True),
            nn.Conv2d(32, 32, kernel_size=5, stride=1, padding=2),
            nn.MaxPool2d(kernel_size=2, ceil_mode=True),
            nn.Conv2d(32, 64, kernel_size=5, stride=1, padding=2),
            nn.MaxPool2d(kernel_size=2, ceil_mode=True),
            nn.Flatten(),
            nn.Linear(in_features=64 * 4 * 4, out_features=64),
            nn.Linear(in_features=64, out_features=classes),
        )

    def forward(self, x):
        x = self.module1(x)
        return x


def count_parameters(model):
    sizes = {name: p.numel() for name, p in model.named_parameters() if p.requires_grad}
    return sum(sizes.values())


def shapes_through(model, x):
    names, shapes = [name for name, _ in model.named_children()], []
    for position in range(model.__len__()):
        x = model.__getitem__(position).__call__(x)
        shapes.append((*x.shape,))
    print(names, shapes)
    return shapes


def log_graph(model, x, log_dir):
    log_writer = SummaryWriter(log_dir)
    log_writer.add_graph(model, x)
    log_writer.close()


mynet = Cifar10Net()
print(mynet)
output = mynet(torch.ones((4, 3, 32, 32)))
print(output.shape, count_parameters(mynet))
writer = SummaryWriter("logs_seq")
writer.add_graph(mynet, torch.ones((4, 3, 32, 32)))
writer.close()

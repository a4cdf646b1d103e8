"""
source: learners.md section 3.5
en: Your layers lie in a plain Python list, and nn.Module does not look into lists: the network believes that it has
no parameters at all, and an optimizer would find nothing to move. Print list(network.parameters()).
zh: 你的层放在普通的 Python 列表里，而 nn.Module 不会去看列表：网络以为自己一个参数也没有，优化器也就无从更新。
打印 list(network.parameters()) 看看。
"""

from torch import nn


class Cifar10Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [
            nn.Conv2d(3, 32, 5, padding=2),
            nn.MaxPool2d(2),
            nn.Conv2d(32, 32, 5, padding=2),
            nn.MaxPool2d(2),
            nn.Conv2d(32, 64, 5, padding=2),
            nn.MaxPool2d(2),
            nn.Flatten(),
            nn.Linear(1024, 64),
            nn.Linear(64, 10),
        ]

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

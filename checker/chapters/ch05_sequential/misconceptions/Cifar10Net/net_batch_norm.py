"""
source: learners.md section 2.5
en: Nine layers as drawn, and a BatchNorm after each convolution. It helps many networks to learn faster; this one
is built exactly as drawn, and has 256 parameters fewer than yours.
zh: 九层都和图上一样，只是每个卷积层后面多了 BatchNorm。它能让很多网络学得更快；不过这里要完全照图搭建，
参数比你的少 256 个。
"""

from torch import nn


class Cifar10Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.model = nn.Sequential(
            nn.Conv2d(3, 32, 5, padding=2),
            nn.BatchNorm2d(32),
            nn.MaxPool2d(2),
            nn.Conv2d(32, 32, 5, padding=2),
            nn.BatchNorm2d(32),
            nn.MaxPool2d(2),
            nn.Conv2d(32, 64, 5, padding=2),
            nn.BatchNorm2d(64),
            nn.MaxPool2d(2),
            nn.Flatten(),
            nn.Linear(1024, 64),
            nn.Linear(64, 10),
        )

    def forward(self, x):
        return self.model(x)

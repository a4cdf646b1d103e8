"""
source: mutant: bias=False
en: Your convolutions have no bias: you switched it off. The drawing's layers are those you get when you say nothing
about it.
zh: 你的卷积层没有 bias：被你关掉了。图上的层就是什么都不说时得到的样子。
"""

from torch import nn


class Cifar10Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.model = nn.Sequential(
            nn.Conv2d(3, 32, 5, padding=2, bias=False),
            nn.MaxPool2d(2),
            nn.Conv2d(32, 32, 5, padding=2, bias=False),
            nn.MaxPool2d(2),
            nn.Conv2d(32, 64, 5, padding=2, bias=False),
            nn.MaxPool2d(2),
            nn.Flatten(),
            nn.Linear(1024, 64),
            nn.Linear(64, 10),
        )

    def forward(self, x):
        return self.model(x)

"""
source: learners.md section 4, message 21
en: One of the things you gave to nn.Sequential is a class, not a layer: its parentheses are missing. nn.Flatten is
the plan, nn.Flatten() the layer built from it.
zh: 你交给 nn.Sequential 的东西里，有一个是类而不是层：少写了括号。nn.Flatten 是图纸，
nn.Flatten() 才是照图纸造出来的层。
"""

from torch import nn


class Cifar10Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.model = nn.Sequential(
            nn.Conv2d(3, 32, 5, padding=2),
            nn.MaxPool2d(2),
            nn.Conv2d(32, 32, 5, padding=2),
            nn.MaxPool2d(2),
            nn.Conv2d(32, 64, 5, padding=2),
            nn.MaxPool2d(2),
            nn.Flatten,
            nn.Linear(1024, 64),
            nn.Linear(64, 10),
        )

    def forward(self, x):
        return self.model(x)

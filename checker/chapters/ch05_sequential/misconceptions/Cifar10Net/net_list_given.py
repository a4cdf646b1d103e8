"""
source: learners.md section 4, message 21
en: nn.Sequential got one thing, a list, and a list is not a layer. It wants the layers themselves, one argument each.
A star in front of a list hands over its items one by one.
zh: nn.Sequential 只收到一样东西：一个列表，而列表不是层。它要的是一个个层，每个层一个参数。在列表前面加星号，
可以把里面的东西逐个传进去。
"""

from torch import nn


class Cifar10Net(nn.Module):
    def __init__(self):
        super().__init__()
        layers = [
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
        self.model = nn.Sequential(layers)

    def forward(self, x):
        return self.model(x)

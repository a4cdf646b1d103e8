"""
source: learners.md section 2.5
en: Nine layers as drawn, and a ReLU after each convolution. That is what most networks do, and a good idea; this
one is built exactly as drawn. You will see in chapter 10 how well it learns without.
zh: 九层都和图上一样，只是每个卷积层后面多了 ReLU。多数网络都这样做，是个好主意；不过这里要完全照图搭建。
没有它学得怎么样，第 10 章会看到。
"""

from torch import nn


class Cifar10Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.model = nn.Sequential(
            nn.Conv2d(3, 32, 5, padding=2),
            nn.ReLU(),
            nn.MaxPool2d(2),
            nn.Conv2d(32, 32, 5, padding=2),
            nn.ReLU(),
            nn.MaxPool2d(2),
            nn.Conv2d(32, 64, 5, padding=2),
            nn.ReLU(),
            nn.MaxPool2d(2),
            nn.Flatten(),
            nn.Linear(1024, 64),
            nn.Linear(64, 10),
        )

    def forward(self, x):
        return self.model(x)

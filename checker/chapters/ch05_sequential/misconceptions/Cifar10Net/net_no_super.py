"""
source: learners.md rank 41
en: You give your network a layer before the network itself has been set up. What has to be the first line of
__init__ in every class that derives from nn.Module?
zh: 网络自己还没有初始化，你就把层交给了它。每个继承 nn.Module 的类，__init__ 的第一行应该是什么？
"""

from torch import nn


class Cifar10Net(nn.Module):
    def __init__(self):
        self.model = nn.Sequential(
            nn.Conv2d(3, 32, 5, padding=2),
            nn.MaxPool2d(2),
            nn.Conv2d(32, 32, 5, padding=2),
            nn.MaxPool2d(2),
            nn.Conv2d(32, 64, 5, padding=2),
            nn.MaxPool2d(2),
            nn.Flatten(),
            nn.Linear(1024, 64),
            nn.Linear(64, 10),
        )

    def forward(self, x):
        return self.model(x)

"""
source: learners.md rank 37
en: The first Linear is handed pictures with channels, height and width. It wants one row of 1024 numbers for each
picture. Which layer of the drawing makes rows of pictures?
zh: 第一个全连接层收到的还是带通道、高、宽的图片。它要的是每张图片一行，共 1024 个数。图上哪一层把图片变成一行？
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
            nn.Linear(1024, 64),
            nn.Linear(64, 10),
        )

    def forward(self, x):
        return self.model(x)

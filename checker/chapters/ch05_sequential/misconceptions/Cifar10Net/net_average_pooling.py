"""
source: mutant: MaxPool2d -> AvgPool2d
en: All shapes are right, but your poolings take the mean of each window. Which number of a window does the
drawing's pooling keep?
zh: 形状全都对，但你的池化取的是每个窗口的平均值。图上的池化保留窗口里的哪个数？
"""

from torch import nn


class Cifar10Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.model = nn.Sequential(
            nn.Conv2d(3, 32, 5, padding=2),
            nn.AvgPool2d(2),
            nn.Conv2d(32, 32, 5, padding=2),
            nn.AvgPool2d(2),
            nn.Conv2d(32, 64, 5, padding=2),
            nn.AvgPool2d(2),
            nn.Flatten(),
            nn.Linear(1024, 64),
            nn.Linear(64, 10),
        )

    def forward(self, x):
        return self.model(x)

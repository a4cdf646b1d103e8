"""
source: mutant: MaxPool2d -> AvgPool2d
en: The shape is right, but your pooling takes the mean of each window. Which number of a window does MaxPool keep?
zh: 形状对了，但你的池化取的是窗口的平均值。MaxPool 保留窗口里的哪个数？
"""

from torch import nn


class ConvPool(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 6, 3)
        self.pool = nn.AvgPool2d(3, ceil_mode=True)
        self.relu = nn.ReLU()

    def forward(self, x):
        return self.relu(self.pool(self.conv(x)))

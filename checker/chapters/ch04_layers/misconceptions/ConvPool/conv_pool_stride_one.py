"""
source: learners.md rank 44
en: Your pooling window moves on by one cell, so the picture hardly shrinks. The layer is asked for as it is when you
say nothing about its stride.
zh: 你的池化窗口每次只移动一格，图片几乎没有变小。题目要的是不指定步长时的池化层。
"""

from torch import nn


class ConvPool(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 6, 3)
        self.pool = nn.MaxPool2d(3, stride=1, ceil_mode=True)
        self.relu = nn.ReLU()

    def forward(self, x):
        return self.relu(self.pool(self.conv(x)))

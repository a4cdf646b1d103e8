"""
source: learners.md rank 45
en: Your pooling drops the windows that stick out at the right and at the bottom. One of its arguments decides about
them.
zh: 你的池化舍弃了右边和下边伸出去的窗口。有一个参数决定它们的去留。
"""

from torch import nn


class ConvPool(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 6, 3)
        self.pool = nn.MaxPool2d(3)
        self.relu = nn.ReLU()

    def forward(self, x):
        return self.relu(self.pool(self.conv(x)))

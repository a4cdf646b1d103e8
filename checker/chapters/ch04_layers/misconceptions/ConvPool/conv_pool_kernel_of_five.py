"""
source: mutant: `Conv2d(3, 6, 3)` -> `Conv2d(3, 6, 5)`
en: Your convolution has a 5x5 kernel, like the later network of the course. Read the first layer of the task again.
zh: 你的卷积核是 5x5，和课程后面的网络一样。请再读一遍题目里的第一层。
"""

from torch import nn


class ConvPool(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 6, 5)
        self.pool = nn.MaxPool2d(3, ceil_mode=True)
        self.relu = nn.ReLU()

    def forward(self, x):
        return self.relu(self.pool(self.conv(x)))

"""
source: learners.md rank 10
en: What comes out is what went in. forward does compute something, but the value that leaves it is not the one that
your layers made.
zh: 出来的就是进去的。forward 里确实做了计算，但返回的不是各层算出来的值。
"""

from torch import nn


class ConvPool(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 6, 3)
        self.pool = nn.MaxPool2d(3, ceil_mode=True)
        self.relu = nn.ReLU()

    def forward(self, x):
        output = self.conv(x)
        output = self.pool(output)
        output = self.relu(output)
        return x

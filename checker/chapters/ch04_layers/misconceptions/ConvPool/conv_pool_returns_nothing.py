"""
source: learners.md rank 10
en: forward returns None. Your layers do their work, and then nobody hands the result over: what is the last line
of forward?
zh: forward 返回的是 None。各层都完成了计算，却没有人返回结果：forward 的最后一行是什么？
"""

from torch import nn


class ConvPool(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 6, 3)
        self.pool = nn.MaxPool2d(3, ceil_mode=True)
        self.relu = nn.ReLU()

    def forward(self, x):
        x = self.relu(self.pool(self.conv(x)))

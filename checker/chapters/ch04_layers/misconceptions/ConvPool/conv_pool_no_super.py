"""
source: learners.md rank 41
en: You hand a layer to a module that is not set up yet. What must the first line of __init__ do for the class you
inherit from?
zh: 你把一层交给了还没有初始化的模块。__init__ 的第一行要为父类做什么？
"""

from torch import nn


class ConvPool(nn.Module):
    def __init__(self):
        self.conv = nn.Conv2d(3, 6, 3)
        self.pool = nn.MaxPool2d(3, ceil_mode=True)
        self.relu = nn.ReLU()

    def forward(self, x):
        return self.relu(self.pool(self.conv(x)))

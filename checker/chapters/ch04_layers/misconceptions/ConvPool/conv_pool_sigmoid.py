"""
source: learners.md 3.4 (Sigmoid and ReLU in one module)
en: All your numbers lie between 0 and 1: that is what Sigmoid does. ReLU leaves positive numbers as they are.
zh: 你的数都在 0 和 1 之间：这是 Sigmoid 的效果。ReLU 会让正数保持原样。
"""

from torch import nn


class ConvPool(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 6, 3)
        self.pool = nn.MaxPool2d(3, ceil_mode=True)
        self.relu = nn.Sigmoid()

    def forward(self, x):
        return self.relu(self.pool(self.conv(x)))

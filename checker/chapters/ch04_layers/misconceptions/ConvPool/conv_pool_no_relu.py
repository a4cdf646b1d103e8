"""
source: mutant: ReLU left out
en: There are negative numbers in your output. Which of the three layers would have removed them?
zh: 你的输出里有负数。三层之中，哪一层本该去掉它们？
"""

from torch import nn


class ConvPool(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 6, 3)
        self.pool = nn.MaxPool2d(3, ceil_mode=True)
        self.relu = nn.ReLU()

    def forward(self, x):
        return self.pool(self.conv(x))

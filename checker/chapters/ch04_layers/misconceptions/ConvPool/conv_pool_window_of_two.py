"""
source: mutant: `MaxPool2d(3)` -> `MaxPool2d(2)`
en: Your pooling window is 2x2, so the picture shrinks to a half. Read the second layer of the task again: to what
part should it shrink?
zh: 你的池化窗口是 2x2，图片缩小到了一半。再读一遍题目里的第二层：应该缩小到几分之一？
"""

from torch import nn


class ConvPool(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 6, 3)
        self.pool = nn.MaxPool2d(2, ceil_mode=True)
        self.relu = nn.ReLU()

    def forward(self, x):
        return self.relu(self.pool(self.conv(x)))

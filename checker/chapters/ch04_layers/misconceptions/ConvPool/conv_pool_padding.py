"""
source: mutant: padding 0 -> padding 1
en: Your convolution adds a ring of zeros around the picture; the task asks for one without padding. Compare the size
after the convolution: H-2, or H?
zh: 你的卷积在图片四周补了一圈 0；题目要求不补边。比较一下卷积之后的尺寸：是 H-2，还是 H？
"""

from torch import nn


class ConvPool(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 6, 3, padding=1)
        self.pool = nn.MaxPool2d(3, ceil_mode=True)
        self.relu = nn.ReLU()

    def forward(self, x):
        return self.relu(self.pool(self.conv(x)))

"""
source: mutant: `Conv2d(3, 6, 3)` -> `Conv2d(6, 3, 3)`
en: Your convolution wants pictures with 6 channels. In which order does nn.Conv2d take its channels?
zh: 你的卷积层想要 6 个通道的图片。nn.Conv2d 的两个通道数是什么顺序？
"""

from torch import nn


class ConvPool(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(6, 3, 3)
        self.pool = nn.MaxPool2d(3, ceil_mode=True)
        self.relu = nn.ReLU()

    def forward(self, x):
        return self.relu(self.pool(self.conv(x)))

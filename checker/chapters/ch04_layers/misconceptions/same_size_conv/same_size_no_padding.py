"""
source: learners.md rank 36
en: Nothing makes up for the cells that the kernel takes away at the edges: the output is smaller than the input. Work
the size out with your first function.
zh: 卷积核在边缘“吃掉”的格子没有补回来：输出比输入小。用你的第一个函数算一算尺寸。
"""

from torch import nn


def same_size_conv(in_channels, out_channels, kernel_size):
    return nn.Conv2d(in_channels, out_channels, kernel_size)

"""
source: mutant: `kernel_size // 2` -> `kernel_size - 1`
en: The output is larger than the input. You did work out how much the kernel takes away in all, but padding=1 already
adds a cell on both sides.
zh: 输出比输入大。你算对了卷积核一共减少多少，但 padding=1 就已经在两侧各加一格了。
"""

from torch import nn


def same_size_conv(in_channels, out_channels, kernel_size):
    return nn.Conv2d(in_channels, out_channels, kernel_size, padding=kernel_size - 1)

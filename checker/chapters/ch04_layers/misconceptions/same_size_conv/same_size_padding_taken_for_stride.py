"""
source: learners.md 2.0 (`Conv2d(3, 32, 5, 1, 2)`), one positional argument short
en: Your fourth number did not become the padding. Look up what comes after kernel_size in nn.Conv2d, or call the
argument by its name.
zh: 你的第四个参数没有成为 padding。查一查 nn.Conv2d 里 kernel_size 后面是什么，或者写出参数的名字。
"""

from torch import nn


def same_size_conv(in_channels, out_channels, kernel_size):
    return nn.Conv2d(in_channels, out_channels, kernel_size, max(1, kernel_size // 2))

"""
source: mutant: `kernel_size // 2` -> `(kernel_size + 1) // 2`
en: Your padding is one cell too large. Start with a kernel of 1: how much padding does it need?
zh: 你的 padding 大了一格。先看大小为 1 的卷积核：它需要多少 padding？
"""

from torch import nn


def same_size_conv(in_channels, out_channels, kernel_size):
    return nn.Conv2d(in_channels, out_channels, kernel_size, padding=(kernel_size + 1) // 2)

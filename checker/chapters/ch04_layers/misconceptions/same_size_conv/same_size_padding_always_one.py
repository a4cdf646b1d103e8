"""
source: learners.md rank 36
en: Your padding is 1 whatever the kernel. That is right for one kernel size only: what would kernels of 1 and 5 need?
zh: 不管卷积核多大，你的 padding 都是 1。这只对一种卷积核正确：大小为 1 和 5 的卷积核各需要多少？
"""

from torch import nn


def same_size_conv(in_channels, out_channels, kernel_size):
    return nn.Conv2d(in_channels, out_channels, kernel_size, padding=1)

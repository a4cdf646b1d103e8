"""
source: learners.md rank 36 (`Conv2d(3, 32, 5, 1, 2)` of the CIFAR10 model)
en: Your padding is 2 whatever the kernel. That is what a kernel of 5 needs: what would kernels of 1, 3 and 7 need?
zh: 不管卷积核多大，你的 padding 都是 2。那是大小为 5 的卷积核需要的：大小为 1、3、7 的各需要多少？
"""

from torch import nn


def same_size_conv(in_channels, out_channels, kernel_size):
    return nn.Conv2d(in_channels, out_channels, kernel_size, stride=1, padding=2)

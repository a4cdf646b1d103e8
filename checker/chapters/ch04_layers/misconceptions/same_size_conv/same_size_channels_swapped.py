"""
source: mutant: `nn.Conv2d(in_channels, out_channels, ...)` -> `nn.Conv2d(out_channels, in_channels, ...)`
en: Your layer expects as many channels as it should put out. In which order does nn.Conv2d want the two numbers?
zh: 你的卷积层把输出的通道数当成了输入的通道数。nn.Conv2d 的这两个参数是什么顺序？
"""

from torch import nn


def same_size_conv(in_channels, out_channels, kernel_size):
    return nn.Conv2d(out_channels, in_channels, kernel_size, padding=kernel_size // 2)

"""
source: learners.md rank 44
en: When no stride is given, your window moves on by one cell, as a convolution does. What does the pooling layer use
when you say nothing?
zh: 没有给 stride 时，你让窗口每次只移动一格，像卷积那样。什么都不写的时候，池化层用的步长是多少？
"""

import math


def maxpool2d_output_size(n, kernel_size, stride=None, padding=0, ceil_mode=False):
    stride = 1 if stride is None else stride
    room = n + 2 * padding - kernel_size
    windows = (math.ceil(room / stride) if ceil_mode else room // stride) + 1
    if ceil_mode and (windows - 1) * stride >= n + padding:
        windows -= 1
    return windows

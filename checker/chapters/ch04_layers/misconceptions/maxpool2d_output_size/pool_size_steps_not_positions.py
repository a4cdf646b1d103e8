"""
source: mutant: `+ 1` left out
en: You count steps. The window has a position before its first step, too.
zh: 你数的是步数。窗口在迈出第一步之前也占了一个位置。
"""

import math


def maxpool2d_output_size(n, kernel_size, stride=None, padding=0, ceil_mode=False):
    stride = kernel_size if stride is None else stride
    room = n + 2 * padding - kernel_size
    windows = math.ceil(room / stride) if ceil_mode else room // stride
    return windows

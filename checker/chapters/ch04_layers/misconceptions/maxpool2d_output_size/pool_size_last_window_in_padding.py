"""
source: mutant: the exception of ceil_mode left out
en: Rounding up is right, but you keep a last window that starts beyond the picture, where it would see nothing but
padding. Read the exception in the task once more.
zh: 向上取整是对的，但你保留了从图片右侧之外开始的最后一个窗口，它看到的只有 padding。请再读一遍题目里的例外。
"""

import math


def maxpool2d_output_size(n, kernel_size, stride=None, padding=0, ceil_mode=False):
    stride = kernel_size if stride is None else stride
    room = n + 2 * padding - kernel_size
    windows = (math.ceil(room / stride) if ceil_mode else room // stride) + 1
    return windows

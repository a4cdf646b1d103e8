"""
source: mutant: `>= n + padding` -> `>= n`
en: Your exception drops windows that it should keep. From where do you count the start of a window, and from where
the end of the picture?
zh: 你的例外规则把该保留的窗口也舍弃了。窗口的起点是从哪里数起的？图片的终点又是从哪里数起的？
"""

import math


def maxpool2d_output_size(n, kernel_size, stride=None, padding=0, ceil_mode=False):
    stride = kernel_size if stride is None else stride
    room = n + 2 * padding - kernel_size
    windows = (math.ceil(room / stride) if ceil_mode else room // stride) + 1
    if ceil_mode and (windows - 1) * stride >= n:
        windows -= 1
    return windows

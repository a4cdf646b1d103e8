"""
source: mutant: `+ 2 * padding` left out
en: Your side does not change with padding. The window slides over the picture and the cells around it.
zh: 你的边长不随 padding 变化。窗口是在图片加上四周补的格子上滑动的。
"""

import math


def maxpool2d_output_size(n, kernel_size, stride=None, padding=0, ceil_mode=False):
    stride = kernel_size if stride is None else stride
    room = n - kernel_size
    windows = (math.ceil(room / stride) if ceil_mode else room // stride) + 1
    return windows

"""
source: mutant: `2 * padding` -> `padding`
en: You add the padding once. How many cells longer does one row become when the padding lies on both sides of it?
zh: 你只加了一次 padding。padding 在两侧都有，一行会因此变长多少格？
"""

import math


def maxpool2d_output_size(n, kernel_size, stride=None, padding=0, ceil_mode=False):
    stride = kernel_size if stride is None else stride
    room = n + padding - kernel_size
    windows = (math.ceil(room / stride) if ceil_mode else room // stride) + 1
    if ceil_mode and (windows - 1) * stride >= n + padding:
        windows -= 1
    return windows

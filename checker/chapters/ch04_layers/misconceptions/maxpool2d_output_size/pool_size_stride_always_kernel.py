"""
source: mutant: `if stride is None` -> always
en: Your stride is always the size of the window, even when another one is given. The default is for the case where
nothing is given.
zh: 你的步长总是等于窗口大小，即使传入了别的步长也一样。默认值只在没人指定的时候才用。
"""

import math


def maxpool2d_output_size(n, kernel_size, stride=None, padding=0, ceil_mode=False):
    stride = kernel_size
    room = n + 2 * padding - kernel_size
    windows = (math.ceil(room / stride) if ceil_mode else room // stride) + 1
    if ceil_mode and (windows - 1) * stride >= n + padding:
        windows -= 1
    return windows

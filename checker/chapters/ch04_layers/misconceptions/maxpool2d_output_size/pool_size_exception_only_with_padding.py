"""
source: mutant: `if last_start < padding + n` -> the exception only where there is padding
en: Your exception works where there is padding. It is needed without padding, too: what if the steps are larger than
the window, so that the next window starts beyond the picture?
zh: 有 padding 时你的例外规则是对的。没有 padding 时也需要它：如果步长比窗口大，下一个窗口从图片之外开始呢？
"""

import math


def maxpool2d_output_size(n, kernel_size, stride=None, padding=0, ceil_mode=False):
    stride = kernel_size if stride is None else stride
    room = n + 2 * padding - kernel_size
    windows = (math.ceil(room / stride) if ceil_mode else room // stride) + 1
    if ceil_mode and padding and (windows - 1) * stride >= n + padding:
        windows -= 1
    return windows

"""
source: mutant: `>= n + padding` -> `> n + padding`
en: Your exception misses one case: a last window that starts exactly on the first cell behind the picture. Is that
cell still part of the picture?
zh: 你的例外规则漏掉了一种情形：最后一个窗口恰好从图片右边紧挨着的那一格开始。那一格还属于图片吗？
"""

import math


def maxpool2d_output_size(n, kernel_size, stride=None, padding=0, ceil_mode=False):
    stride = kernel_size if stride is None else stride
    room = n + 2 * padding - kernel_size
    windows = (math.ceil(room / stride) if ceil_mode else room // stride) + 1
    if ceil_mode and (windows - 1) * stride > n + padding:
        windows -= 1
    return windows

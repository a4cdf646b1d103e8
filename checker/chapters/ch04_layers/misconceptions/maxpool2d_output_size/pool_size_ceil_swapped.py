"""
source: learners.md rank 45
en: You have the two modes the wrong way round. Which of floor and ceil rounds up, and which one therefore keeps a
window that sticks out?
zh: 你把两种模式弄反了。floor 和 ceil 哪个是向上取整？那么哪一种会保留伸出边缘的窗口？
"""

import math


def maxpool2d_output_size(n, kernel_size, stride=None, padding=0, ceil_mode=False):
    stride = kernel_size if stride is None else stride
    room = n + 2 * padding - kernel_size
    ceil_mode = not ceil_mode
    windows = (math.ceil(room / stride) if ceil_mode else room // stride) + 1
    if ceil_mode and (windows - 1) * stride >= n + padding:
        windows -= 1
    return windows

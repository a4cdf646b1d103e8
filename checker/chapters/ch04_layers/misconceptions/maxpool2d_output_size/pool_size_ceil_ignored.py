"""
source: learners.md rank 45
en: Your side is the same with and without ceil_mode. Count the windows that stick out at the edge: which of the two
modes keeps them?
zh: 有没有 ceil_mode，你的边长都一样。数一数伸出边缘的窗口：两种模式中哪一种会保留它们？
"""


def maxpool2d_output_size(n, kernel_size, stride=None, padding=0, ceil_mode=False):
    stride = kernel_size if stride is None else stride
    room = n + 2 * padding - kernel_size
    return room // stride + 1

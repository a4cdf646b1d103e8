"""
source: mutant: `dilation * (kernel_size - 1) + 1` -> `kernel_size`
en: Your side does not change with dilation. A kernel of 3 with gaps between its cells covers more than 3 cells of the
picture: draw it for dilation=2 and count.
zh: 你的边长不随 dilation 变化。大小为 3 的卷积核，格子之间留了空，盖住的就不止 3 格：画出 dilation=2 的情形数一数。
"""


def conv2d_output_size(n, kernel_size, stride=1, padding=0, dilation=1):
    return (n + 2 * padding - kernel_size) // stride + 1

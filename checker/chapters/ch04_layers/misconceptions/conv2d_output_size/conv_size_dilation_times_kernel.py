"""
source: mutant: `dilation * (kernel_size - 1) + 1` -> `dilation * kernel_size`
en: You made the kernel dilation times as large. A kernel of 3 has two gaps between its cells, not three: how long is
it from its first cell to its last?
zh: 你把卷积核放大成了 dilation 倍。大小为 3 的卷积核，格子之间只有两个间隔，不是三个：从第一格到最后一格一共多长？
"""


def conv2d_output_size(n, kernel_size, stride=1, padding=0, dilation=1):
    return (n + 2 * padding - dilation * kernel_size) // stride + 1

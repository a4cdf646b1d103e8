"""
source: mutant: `dilation * (kernel_size - 1) + 1` -> `dilation * (kernel_size - 1)`
en: Your spread-out kernel is one cell too short. Try dilation=1: does your formula still give the size that the
kernel really has?
zh: 你算出的“撑开后的卷积核”短了一格。用 dilation=1 试一试：按你的公式，卷积核还是原来的大小吗？
"""


def conv2d_output_size(n, kernel_size, stride=1, padding=0, dilation=1):
    return (n + 2 * padding - dilation * (kernel_size - 1)) // stride + 1

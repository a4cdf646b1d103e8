"""
source: mutant: `// stride + 1` -> `// stride`
en: You count steps. The kernel already has a position before its first step: how many positions do three steps give?
zh: 你数的是步数。卷积核在迈出第一步之前就已经占了一个位置：走三步，一共有几个位置？
"""


def conv2d_output_size(n, kernel_size, stride=1, padding=0, dilation=1):
    spread = dilation * (kernel_size - 1) + 1
    return (n + 2 * padding - spread) // stride

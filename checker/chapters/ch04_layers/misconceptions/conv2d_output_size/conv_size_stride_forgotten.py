"""
source: mutant: `// stride` -> nothing
en: Your side does not change with stride. A kernel that takes larger steps has fewer positions on the same picture.
zh: 你的边长不随 stride 变化。步子迈得越大，同一张图片上的位置就越少。
"""


def conv2d_output_size(n, kernel_size, stride=1, padding=0, dilation=1):
    spread = dilation * (kernel_size - 1) + 1
    return n + 2 * padding - spread + 1

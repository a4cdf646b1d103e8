"""
source: mutant: `//` -> `/`
en: The formula is right, but the division keeps its decimals, and even an exact result is a float (28.0). A side is a
whole number of cells. What becomes of a step that only half fits?
zh: 公式是对的，但除法保留了小数，即使整除得到的也是浮点数（28.0）。边长是格子的个数，应当是整数。
只能走一半的那一步该怎么办？
"""


def conv2d_output_size(n, kernel_size, stride=1, padding=0, dilation=1):
    spread = dilation * (kernel_size - 1) + 1
    return (n + 2 * padding - spread) / stride + 1

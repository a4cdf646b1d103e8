"""
source: the rule of thumb of the notes, section 4.1, taken for the rule
en: You divide the side by the stride. That short cut holds only when the padding is half the kernel; for other
kernels and paddings the result must change.
zh: 你直接用边长除以步长。这个小技巧只在 padding 等于卷积核一半时成立；换成别的卷积核和 padding，结果应该会变。
"""


def conv2d_output_size(n, kernel_size, stride=1, padding=0, dilation=1):
    return n // stride

"""
source: learners.md rank 45, and the mutant `//` -> `math.ceil(... / ...)`
en: Your side is rounded up. That counts a last step which carries the kernel over the edge. Does a convolution take
that step, or does it leave the rest of the picture out?
zh: 你的边长是向上取整的，等于把卷积核会越过边缘的最后一步也算进去了。卷积会走这一步，还是舍弃剩下的部分？
"""

import math


def conv2d_output_size(n, kernel_size, stride=1, padding=0, dilation=1):
    spread = dilation * (kernel_size - 1) + 1
    return math.ceil((n + 2 * padding - spread) / stride) + 1

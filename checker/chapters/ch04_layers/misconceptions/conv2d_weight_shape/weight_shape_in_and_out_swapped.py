"""
source: mutant: `(out_channels, in_channels, ...)` -> `(in_channels, out_channels, ...)`
en: You have the order of the arguments, in before out. The weight is a stack of kernels: which of the two numbers
says how many kernels there are?
zh: 你沿用了参数的顺序：先输入通道，后输出通道。权重是一叠卷积核：哪个数表示卷积核的个数？
"""


def conv2d_weight_shape(in_channels, out_channels, kernel_size):
    return in_channels, out_channels, kernel_size, kernel_size

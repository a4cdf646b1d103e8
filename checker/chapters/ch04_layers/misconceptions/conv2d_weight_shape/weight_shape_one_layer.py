"""
source: mutant: `in_channels` -> `1`
en: There are four numbers, but each of your kernels has one layer only. How many layers of the picture does one
kernel look at?
zh: 四个数都有了，但你的每个卷积核只有一层。一个卷积核要看图片的几层？
"""


def conv2d_weight_shape(in_channels, out_channels, kernel_size):
    return out_channels, 1, kernel_size, kernel_size

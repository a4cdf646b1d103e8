"""
source: mutant: `in_channels` -> nothing
en: Your kernels are flat. A colour picture has three layers, and one kernel looks at all of them at once: how many
layers must the kernel have?
zh: 你的卷积核是平的。彩色图片有三层，一个卷积核要同时看这三层：卷积核自己得有几层？
"""


def conv2d_weight_shape(in_channels, out_channels, kernel_size):
    return out_channels, kernel_size, kernel_size

"""
source: mutant: the shape of a batch taken for the shape of the weight
en: This would be the right shape for a single kernel put into a batch of one. The layer has as many kernels as it has
output channels.
zh: 这是“只有一个卷积核”时的形状。输出有几个通道，这一层就有几个卷积核。
"""


def conv2d_weight_shape(in_channels, out_channels, kernel_size):
    return 1, in_channels, kernel_size, kernel_size

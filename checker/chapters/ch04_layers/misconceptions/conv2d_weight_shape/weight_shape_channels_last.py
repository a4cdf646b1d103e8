"""
source: mutant: channels first -> channels last
en: You put the channels at the end, as picture files, NumPy and TensorFlow do. PyTorch keeps the channels in front of
height and width.
zh: 你把通道放在了最后，图片文件、NumPy 和 TensorFlow 是这样排的。PyTorch 把通道放在高和宽的前面。
"""


def conv2d_weight_shape(in_channels, out_channels, kernel_size):
    return out_channels, kernel_size, kernel_size, in_channels

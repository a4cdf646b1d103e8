"""
source: mutant: `weight[o]` -> `weight[0]`
en: All your output channels show the same picture, apart from the bias. Each of them has a kernel of its own.
zh: 除了 bias，你的各个输出通道都一样。每个输出通道都有自己的卷积核。
"""

import torch.nn.functional as F


def conv2d_by_hand(image, weight, bias, stride=1, padding=0):
    k = weight.shape[-1]
    padded = F.pad(image, (padding, padding, padding, padding))
    _, height, width = padded.shape
    rows, columns = (height - k) // stride + 1, (width - k) // stride + 1
    result = image.new_zeros(weight.shape[0], rows, columns)
    for i in range(rows):
        for j in range(columns):
            top, left = i * stride, j * stride
            window = padded[:, top : top + k, left : left + k]
            result[:, i, j] = (weight[0] * window).sum() + bias
    return result

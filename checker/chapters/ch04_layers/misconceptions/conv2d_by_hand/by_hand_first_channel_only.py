"""
source: mutant: all input channels -> the first one
en: Only the first channel of the picture is used. A kernel has one layer for each channel, and all of their products
are added up.
zh: 你只用了图片的第一个通道。卷积核对每个通道各有一层，所有乘积都要加起来。
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
            result[:, i, j] = (weight[:, 0] * window[0]).sum(dim=(1, 2)) + bias
    return result

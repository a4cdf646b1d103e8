"""
source: learners.md rank 43, the other way round
en: The numbers are right, but there is one axis too many: you worked with a batch of one picture. One picture came
in, without a batch axis, so one goes out.
zh: 数值是对的，但多了一维：你把它当成只有一张图片的批次来算了。进来的是一张没有批次维的图片，出去的也应该是。
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
            result[:, i, j] = (weight * window).sum(dim=(1, 2, 3)) + bias
    return result[None]

"""
source: mutant: `+ bias` left out
en: Every output channel is off by a constant of its own. Which argument have you not used yet?
zh: 每个输出通道都差了一个固定的数。还有哪个参数没有用上？
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
            result[:, i, j] = (weight * window).sum(dim=(1, 2, 3))
    return result

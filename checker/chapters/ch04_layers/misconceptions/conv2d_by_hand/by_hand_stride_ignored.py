"""
source: mutant: `stride` -> `1`
en: Your result is the one for stride 1. Larger steps give fewer positions.
zh: 你的结果是步长为 1 时的结果。步子越大，位置越少。
"""

import torch.nn.functional as F


def conv2d_by_hand(image, weight, bias, stride=1, padding=0):
    k = weight.shape[-1]
    padded = F.pad(image, (padding, padding, padding, padding))
    _, height, width = padded.shape
    rows, columns = (height - k) // 1 + 1, (width - k) // 1 + 1
    result = image.new_zeros(weight.shape[0], rows, columns)
    for i in range(rows):
        for j in range(columns):
            top, left = i, j
            window = padded[:, top : top + k, left : left + k]
            result[:, i, j] = (weight * window).sum(dim=(1, 2, 3)) + bias
    return result

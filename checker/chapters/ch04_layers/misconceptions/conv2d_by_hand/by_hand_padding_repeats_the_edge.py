"""
source: mutant: zeros -> the edge repeated
en: The cells that you lay around the picture repeat its edge. The task asks for zeros.
zh: 你在四周补的是边缘上的数。题目要求补 0。
"""

import torch.nn.functional as F


def conv2d_by_hand(image, weight, bias, stride=1, padding=0):
    k = weight.shape[-1]
    padded = F.pad(image[None], (padding, padding, padding, padding), mode="replicate")[0]
    _, height, width = padded.shape
    rows, columns = (height - k) // stride + 1, (width - k) // stride + 1
    result = image.new_zeros(weight.shape[0], rows, columns)
    for i in range(rows):
        for j in range(columns):
            top, left = i * stride, j * stride
            window = padded[:, top : top + k, left : left + k]
            result[:, i, j] = (weight * window).sum(dim=(1, 2, 3)) + bias
    return result

"""
source: mutant: `width` -> `height`
en: You count the positions to the right from the height. Pictures need not be square.
zh: 你用高度来数往右的位置。图片不一定是正方形。
"""

import torch.nn.functional as F


def conv2d_by_hand(image, weight, bias, stride=1, padding=0):
    k = weight.shape[-1]
    padded = F.pad(image, (padding, padding, padding, padding))
    _, height, width = padded.shape
    rows, columns = (height - k) // stride + 1, (height - k) // stride + 1
    result = image.new_zeros(weight.shape[0], rows, columns)
    for i in range(rows):
        for j in range(columns):
            top, left = i * stride, j * stride
            window = padded[:, top : top + k, left : left + k]
            result[:, i, j] = (weight * window).sum(dim=(1, 2, 3)) + bias
    return result

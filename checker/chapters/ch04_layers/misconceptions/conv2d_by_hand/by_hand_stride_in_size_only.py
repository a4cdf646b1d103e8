"""
source: mutant: `i * stride` -> `i`
en: The shape is right, but your windows still move on by one cell. Where does window number 3 begin when the stride
is 2?
zh: 形状对了，但你的窗口每次还是只移动一格。步长为 2 时，第 3 个窗口从哪里开始？
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
            top, left = i, j
            window = padded[:, top : top + k, left : left + k]
            result[:, i, j] = (weight * window).sum(dim=(1, 2, 3)) + bias
    return result

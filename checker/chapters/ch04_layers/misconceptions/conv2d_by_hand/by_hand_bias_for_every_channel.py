"""
source: mutant: bias added once -> once for each input channel
en: You add the bias once for each input channel. It belongs to the output channel: once is enough, after everything
has been added up.
zh: 你对每个输入通道都加了一次 bias。它属于输出通道：全部加完之后，加一次就够了。
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
            result[:, i, j] = (weight * window).sum(dim=(1, 2, 3)) + bias * image.shape[0]
    return result

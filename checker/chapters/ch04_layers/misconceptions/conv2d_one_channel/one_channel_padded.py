"""
source: mutant: no padding -> half the kernel of padding
en: Your result is too large: you laid zeros around the picture. Without padding the kernel has fewer positions than
the picture has cells.
zh: 你的结果太大了：你在图片四周补了 0。不补边的话，卷积核的位置比图片的格子少。
"""

import torch.nn.functional as F


def conv2d_one_channel(image, kernel):
    height, width = image.shape
    k = kernel.shape[0]
    image = F.pad(image, (k // 2, k // 2, k // 2, k // 2))
    height, width = image.shape
    result = image.new_zeros(height - k + 1, width - k + 1)
    for i in range(height - k + 1):
        for j in range(width - k + 1):
            window = image[i : i + k, j : j + k]
            result[i, j] = (window * kernel).sum()
    return result

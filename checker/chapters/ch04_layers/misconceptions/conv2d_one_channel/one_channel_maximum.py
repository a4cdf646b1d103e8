"""
source: mutant: `.sum()` -> `.max()`
en: You keep the largest product. That is what pooling does with a window; a convolution uses all of its products.
zh: 你保留了最大的乘积。那是池化对窗口的做法；卷积要用上所有的乘积。
"""


def conv2d_one_channel(image, kernel):
    height, width = image.shape
    k = kernel.shape[0]
    result = image.new_zeros(height - k + 1, width - k + 1)
    for i in range(height - k + 1):
        for j in range(width - k + 1):
            window = image[i : i + k, j : j + k]
            result[i, j] = (window * kernel).max()
    return result

"""
source: mutant: `.sum()` -> `.mean()`
en: You take the mean of the products: your numbers are k times k too small. Add them up, and leave it at that.
zh: 你取了乘积的平均值：结果小了 k×k 倍。加起来就行了。
"""


def conv2d_one_channel(image, kernel):
    height, width = image.shape
    k = kernel.shape[0]
    result = image.new_zeros(height - k + 1, width - k + 1)
    for i in range(height - k + 1):
        for j in range(width - k + 1):
            window = image[i : i + k, j : j + k]
            result[i, j] = (window * kernel).mean()
    return result

"""
source: mutant: `kernel` -> `kernel.flip(0, 1)`
en: You turn the kernel around before you lay it on, as in mathematics. PyTorch's convolution does not: it lays the
kernel on as it is.
zh: 你像数学里那样先把卷积核翻转了再用。PyTorch 的卷积不翻转，直接放上去。
"""


def conv2d_one_channel(image, kernel):
    height, width = image.shape
    k = kernel.shape[0]
    kernel = kernel.flip(0, 1)
    result = image.new_zeros(height - k + 1, width - k + 1)
    for i in range(height - k + 1):
        for j in range(width - k + 1):
            window = image[i : i + k, j : j + k]
            result[i, j] = (window * kernel).sum()
    return result

"""
source: mutant: `height - k + 1` -> `height - k`
en: Your result is one row and one column too small. Is the last position, where the kernel touches the far edge,
among yours?
zh: 你的结果少了一行一列。卷积核贴着另一侧边缘的最后一个位置，你算进去了吗？
"""


def conv2d_one_channel(image, kernel):
    height, width = image.shape
    k = kernel.shape[0]
    result = image.new_zeros(height - k, width - k)
    for i in range(height - k):
        for j in range(width - k):
            window = image[i : i + k, j : j + k]
            result[i, j] = (window * kernel).sum()
    return result

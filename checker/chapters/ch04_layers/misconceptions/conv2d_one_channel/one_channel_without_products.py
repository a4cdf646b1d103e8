"""
source: mutant: `(window * kernel).sum()` -> `window.sum()`
en: You add up the window, and the kernel plays no part. What does each number of the kernel do to the cell below it?
zh: 你把窗口里的数加了起来，卷积核却没有用上。卷积核的每个数要对它下面的那一格做什么？
"""


def conv2d_one_channel(image, kernel):
    height, width = image.shape
    k = kernel.shape[0]
    result = image.new_zeros(height - k + 1, width - k + 1)
    for i in range(height - k + 1):
        for j in range(width - k + 1):
            window = image[i : i + k, j : j + k]
            result[i, j] = window.sum()
    return result

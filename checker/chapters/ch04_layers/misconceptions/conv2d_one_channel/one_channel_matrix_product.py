"""
source: mutant: `window * kernel` -> `window @ kernel`
en: `@` is the product of matrices: it multiplies rows by columns. Here each cell is multiplied by the one cell that
lies on it.
zh: `@` 是矩阵乘法，是行乘列。这里要的是每一格与叠在它上面的那一格相乘。
"""


def conv2d_one_channel(image, kernel):
    height, width = image.shape
    k = kernel.shape[0]
    result = image.new_zeros(height - k + 1, width - k + 1)
    for i in range(height - k + 1):
        for j in range(width - k + 1):
            window = image[i : i + k, j : j + k]
            result[i, j] = (window @ kernel).sum()
    return result

"""
source: mutant: `kernel` -> `kernel.T`
en: You mixed up the rows and columns of the kernel. Try a kernel with a single 1 in its top right corner: which cell
of the picture should it pick?
zh: 你把卷积核的行和列弄混了。用一个只有右上角是 1 的卷积核试试：它应该取出图片的哪一格？
"""


def conv2d_one_channel(image, kernel):
    height, width = image.shape
    k = kernel.shape[0]
    kernel = kernel.T
    result = image.new_zeros(height - k + 1, width - k + 1)
    for i in range(height - k + 1):
        for j in range(width - k + 1):
            window = image[i : i + k, j : j + k]
            result[i, j] = (window * kernel).sum()
    return result

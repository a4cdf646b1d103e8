"""
source: learners.md rank 44, the other way round
en: Your windows lie side by side, as in pooling. Here the stride is 1: the next window begins one cell further and
overlaps the last one.
zh: 你的窗口像池化那样一个挨着一个。这里的步长是 1：下一个窗口只移动一格，与上一个重叠。
"""


def conv2d_one_channel(image, kernel):
    height, width = image.shape
    k = kernel.shape[0]
    result = image.new_zeros(height // k, width // k)
    for i in range(height // k):
        for j in range(width // k):
            window = image[i * k : i * k + k, j * k : j * k + k]
            result[i, j] = (window * kernel).sum()
    return result

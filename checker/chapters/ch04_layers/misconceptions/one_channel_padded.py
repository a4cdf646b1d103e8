"""
task: conv2d_one_channel
source: mutant: no padding -> the size of the picture
en: Your result is as large as the picture: you laid zeros around it. Without padding the kernel has fewer positions
than the picture has cells.
zh: 你的结果和图片一样大：你在四周补了 0。不补边的话，卷积核的位置比图片的格子少。
"""


def conv2d_one_channel(image, kernel):
    height, width = image.shape
    k = kernel.shape[0]
    padded = image.new_zeros(height + k - 1, width + k - 1)
    top = k // 2
    padded[top : top + height, top : top + width] = image
    result = image.new_zeros(height, width)
    for i in range(height):
        for j in range(width):
            window = padded[i : i + k, j : j + k]
            result[i, j] = (window * kernel).sum()
    return result

"""
source: mutant: `width` -> `height`
en: You count the positions to the right from the height. Pictures need not be square.
zh: 你用高度来数往右的位置。图片不一定是正方形。
"""


def conv2d_one_channel(image, kernel):
    height, width = image.shape
    k = kernel.shape[0]
    result = image.new_zeros(height - k + 1, height - k + 1)
    for i in range(height - k + 1):
        for j in range(height - k + 1):
            window = image[i : i + k, j : j + k]
            result[i, j] = (window * kernel).sum()
    return result

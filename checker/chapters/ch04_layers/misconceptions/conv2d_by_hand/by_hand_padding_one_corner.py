"""
source: mutant: padding on four sides -> on the right and at the bottom
en: You lay zeros on the right and at the bottom only. Padding goes all around: where in the larger picture does the
old one have to lie?
zh: 你只在右边和下边补了 0。补边要补四周：原来的图片应该放在大图的什么位置？
"""


def conv2d_by_hand(image, weight, bias, stride=1, padding=0):
    k = weight.shape[-1]
    channels, height, width = image.shape
    padded = image.new_zeros(channels, height + 2 * padding, width + 2 * padding)
    padded[:, :height, :width] = image
    _, height, width = padded.shape
    rows, columns = (height - k) // stride + 1, (width - k) // stride + 1
    result = image.new_zeros(weight.shape[0], rows, columns)
    for i in range(rows):
        for j in range(columns):
            top, left = i * stride, j * stride
            window = padded[:, top : top + k, left : left + k]
            result[:, i, j] = (weight * window).sum(dim=(1, 2, 3)) + bias
    return result

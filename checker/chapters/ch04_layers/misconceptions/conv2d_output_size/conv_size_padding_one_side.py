"""
source: mutant: `2 * padding` -> `padding`
en: You add the padding once. It is laid around the whole picture: how many cells longer does one row of the picture
become?
zh: 你只加了一次 padding。padding 是围着图片补一圈的：图片的一行会因此变长多少格？
"""


def conv2d_output_size(n, kernel_size, stride=1, padding=0, dilation=1):
    spread = dilation * (kernel_size - 1) + 1
    return (n + padding - spread) // stride + 1

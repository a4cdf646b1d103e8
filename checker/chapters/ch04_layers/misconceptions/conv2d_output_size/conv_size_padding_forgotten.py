"""
source: learners.md rank 36
en: Your side does not change with padding. What is the size of the picture that the kernel really slides over?
zh: 你的边长不随 padding 变化。卷积核真正在上面滑动的那张图片有多大？
"""


def conv2d_output_size(n, kernel_size, stride=1, padding=0, dilation=1):
    spread = dilation * (kernel_size - 1) + 1
    return (n - spread) // stride + 1

"""
source: mutant: rounding up -> rounding down and adding 1
en: With ceil_mode you always count one window more. Look at a picture that the windows fill exactly: is there
anything left over for another window?
zh: 只要 ceil_mode=True，你就多算一个窗口。看看窗口刚好铺满图片的情形：还剩下什么要留给另一个窗口吗？
"""


def maxpool2d_output_size(n, kernel_size, stride=None, padding=0, ceil_mode=False):
    stride = kernel_size if stride is None else stride
    room = n + 2 * padding - kernel_size
    windows = room // stride + (2 if ceil_mode else 1)
    if ceil_mode and (windows - 1) * stride >= n + padding:
        windows -= 1
    return windows

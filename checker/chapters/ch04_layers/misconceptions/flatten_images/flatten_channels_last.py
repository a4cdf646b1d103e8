"""
source: learners.md rank 55
en: The shape is right, but each row is in another order: height, width, channel. The task asks for one whole channel
after the other.
zh: 形状对了，但每一行的顺序变成了高、宽、通道。题目要求的是一个通道排完再排下一个通道。
"""


def flatten_images(imgs):
    return imgs.permute(0, 2, 3, 1).flatten(1)

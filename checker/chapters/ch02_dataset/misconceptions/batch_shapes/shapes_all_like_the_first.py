"""
source: learners.md rank 4 (the last batch forgotten)
en: You repeat the first batch's shape. How many images are in the very last batch?
zh: 你把第一批的形状重复了很多遍。最后一批里有几张图像？
"""


def batch_shapes(loader):
    imgs, _ = next(iter(loader))
    return [tuple(imgs.shape)] * len(loader)

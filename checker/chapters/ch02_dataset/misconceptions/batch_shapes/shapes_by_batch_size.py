"""
source: learners.md rank 4 (the batch size taken for the number of images)
en: The first number is always the batch size. How many images are in the very last batch?
zh: 第一个数总是 batch_size。最后一批里真的有这么多张图像吗？
"""


def batch_shapes(loader):
    return [(loader.batch_size, *imgs.shape[1:]) for imgs, _ in loader]

"""
source: mutant: imgs.shape -> imgs[0].shape
en: These are shapes of one image, (C, H, W). A batch has one axis more, in front.
zh: 这是单张图像的形状 (C, H, W)。一个批次的前面还多一个维度。
"""


def batch_shapes(loader):
    return [tuple(imgs[0].shape) for imgs, _ in loader]

"""
source: mutant: `start_dim=1` -> `start_dim=2`
en: You leave the channels as an axis of their own: the result has three axes, not two. Count from 0: which axis is
the first to be flattened?
zh: 你把通道单独留成了一维：结果是三维，不是二维。从 0 数起，从第几维开始展平？
"""


def flatten_images(imgs):
    return imgs.flatten(2)

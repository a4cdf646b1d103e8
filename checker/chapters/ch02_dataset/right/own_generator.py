"""
en: A generator of the loader's own for the shuffling; a generator function for the shapes.
zh: 加载器用自己的随机数生成器来打乱；用生成器函数给出形状。
"""

import torch
from torch.utils.data import DataLoader


def make_loader(dataset, batch_size=64, shuffle=False, drop_last=False):
    if shuffle:
        generator = torch.Generator()
        generator.manual_seed(42)
        return DataLoader(dataset, batch_size, shuffle=True, drop_last=drop_last, generator=generator)
    return DataLoader(dataset, batch_size, drop_last=drop_last)


def _shapes(loader):
    for imgs, _ in loader:
        yield tuple(imgs.detach().numpy().shape)


def batch_shapes(loader):
    return list(_shapes(loader))


def number_of_batches(n_samples, batch_size, drop_last):
    import math

    rounded = math.floor if drop_last else math.ceil
    return rounded(n_samples / batch_size)

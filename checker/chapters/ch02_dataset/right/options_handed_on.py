"""
en: **options, shapes by map, len(range(...)) for the counting.
zh: 用 **options 传参数，用 map 求形状，用 len(range(...)) 来数。
"""

import torch


def make_loader(dataset, batch_size=64, **options):
    return torch.utils.data.DataLoader(dataset, batch_size=batch_size, **options)


def batch_shapes(loader):
    iterator, result = iter(loader), []
    while True:
        try:
            imgs, *_ = next(iterator)
        except StopIteration:
            return result
        result += [torch.Size(imgs.shape)]


def number_of_batches(n_samples, batch_size, drop_last):
    return len(range(batch_size if drop_last else 1, n_samples + 1, batch_size))

"""
en: The loader with a sampler and a batch sampler; shapes by enumerate; counting by a loop.
zh: 加载器用 sampler 和 batch sampler；用 enumerate 求形状；用循环来数。
"""

from torch.utils.data import BatchSampler, DataLoader, RandomSampler, SequentialSampler


def make_loader(dataset, batch_size=64, shuffle=False, drop_last=False):
    order = RandomSampler(dataset) if shuffle else SequentialSampler(dataset)
    return DataLoader(dataset, batch_sampler=BatchSampler(order, batch_size, drop_last))


def batch_shapes(loader):
    shapes = {}
    for step, (imgs, _) in enumerate(loader):
        n, c, h, w = imgs.shape
        shapes[step] = (n, c, h, w)
    return list(shapes.values())


def number_of_batches(n_samples, batch_size, drop_last):
    batches = 0
    while n_samples >= batch_size:
        n_samples -= batch_size
        batches += 1
    if n_samples > 0 and not drop_last:
        batches += 1
    return batches

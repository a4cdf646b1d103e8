"""
en: A child of DataLoader; the loader is asked by its own length; arithmetic on bools.
zh: 继承 DataLoader；问加载器自己的长度；用布尔值做算术。
"""

from torch.utils.data import DataLoader


class Loader(DataLoader):
    def __init__(self, dataset, **options):
        super().__init__(dataset, num_workers=0, pin_memory=False, **options)


def make_loader(dataset, batch_size=64, shuffle=False, drop_last=False):
    return Loader(dataset, batch_size=batch_size, shuffle=bool(shuffle), drop_last=bool(drop_last))


def batch_shapes(loader):
    batches = iter(loader)
    return [tuple(int(side) for side in next(batches)[0].shape) for _ in range(len(loader))]


def number_of_batches(n_samples, batch_size, drop_last):
    full = n_samples // batch_size
    return full + (full * batch_size < n_samples and not drop_last)

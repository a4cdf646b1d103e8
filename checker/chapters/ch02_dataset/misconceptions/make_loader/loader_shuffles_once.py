"""
source: mutant: the order is drawn once, when the loader is made
en: Every pass has the same order: it was shuffled once, when the loader was made. Each pass needs a new one.
zh: 每次遍历的顺序都一样：只在建加载器的时候打乱了一次。每次遍历都应该重新打乱。
"""

import random

from torch.utils.data import Subset


def make_loader(dataset, batch_size=64, shuffle=False, drop_last=False):
    order = list(range(len(dataset)))
    if shuffle:
        random.Random(0).shuffle(order)
    return DataLoader(Subset(dataset, order), batch_size=batch_size, drop_last=drop_last)

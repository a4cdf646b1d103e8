"""
source: mutant: shuffle and drop_last swapped
en: `shuffle` and `drop_last` have changed places.
zh: `shuffle` 和 `drop_last` 的位置对调了。
"""


def make_loader(dataset, batch_size=64, shuffle=False, drop_last=False):
    return DataLoader(dataset, batch_size=batch_size, shuffle=drop_last, drop_last=shuffle)

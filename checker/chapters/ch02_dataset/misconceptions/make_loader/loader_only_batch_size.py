"""
source: the notes' own example, its other arguments left out
en: `shuffle` and `drop_last` have no effect: neither reaches the DataLoader.
zh: `shuffle` 和 `drop_last` 都没有作用：它们没有传给 DataLoader。
"""


def make_loader(dataset, batch_size=64, shuffle=False, drop_last=False):
    return DataLoader(dataset, batch_size=batch_size)

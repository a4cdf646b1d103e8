"""
source: mutant: drop_last -> not drop_last
en: `drop_last` works the wrong way round.
zh: `drop_last` 的作用反了。
"""


def make_loader(dataset, batch_size=64, shuffle=False, drop_last=False):
    return DataLoader(dataset, batch_size=batch_size, shuffle=shuffle, drop_last=not drop_last)

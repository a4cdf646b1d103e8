"""
source: learners.md 2.2 (`drop_last=True` in 83 files)
en: The last, smaller batch is gone also when nobody asked for it: samples are lost.
zh: 没有要求丢弃时，最后那个不满的批次也没有了：样本丢了。
"""


def make_loader(dataset, batch_size=64, shuffle=False, drop_last=False):
    return DataLoader(dataset, batch_size=batch_size, shuffle=shuffle, drop_last=True)

"""
source: learners.md rank 4 (31 repositories without drop_last)
en: With `drop_last=True` the last, smaller batch is still there. Where is `drop_last` used?
zh: `drop_last=True` 时，最后那个不满的批次还在。`drop_last` 用在哪里了？
"""


def make_loader(dataset, batch_size=64, shuffle=False, drop_last=False):
    return DataLoader(dataset, batch_size=batch_size, shuffle=shuffle)

"""
source: learners.md rank 20; `batch_size=64` stands in 641 files
en: The batches always hold 64, whatever was asked for.
zh: 每批总是 64 个，不管要求的是多少。
"""


def make_loader(dataset, batch_size=64, shuffle=False, drop_last=False):
    return DataLoader(dataset, batch_size=64, shuffle=shuffle, drop_last=drop_last)

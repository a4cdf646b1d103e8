"""
source: mutant: default of batch_size 64 -> 1
en: Without a batch size, yours is 1. Asked is 64.
zh: 不给 batch_size 时，你的默认值是 1。题目要的是 64。
"""


def make_loader(dataset, batch_size=1, shuffle=False, drop_last=False):
    return DataLoader(dataset, batch_size=batch_size, shuffle=shuffle, drop_last=drop_last)

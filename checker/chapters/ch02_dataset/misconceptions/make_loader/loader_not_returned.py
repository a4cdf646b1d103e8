"""
source: learners.md rank 8 (no return)
en: The loader is made and not returned: the function gives None.
zh: 加载器造好了，却没有返回：函数返回的是 None。
"""


def make_loader(dataset, batch_size=64, shuffle=False, drop_last=False):
    DataLoader(dataset, batch_size=batch_size, shuffle=shuffle, drop_last=drop_last)

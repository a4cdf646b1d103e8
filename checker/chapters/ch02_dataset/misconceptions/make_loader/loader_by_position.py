"""
source: learners.md 2.2 (positional arguments of DataLoader, 22 files)
en: DataLoader's fourth parameter is not drop_last but a sampler. `help(DataLoader)` shows their order; names in front
of the values are safer.
zh: DataLoader 的第四个参数不是 drop_last，而是 sampler。用 `help(DataLoader)` 看看参数的顺序；写上参数名更保险。
"""


def make_loader(dataset, batch_size=64, shuffle=False, drop_last=False):
    return DataLoader(dataset, batch_size, shuffle, drop_last)

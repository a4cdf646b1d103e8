"""
source: mutant: batch_size left out
en: Every batch holds one sample: that is what DataLoader does when nothing is said.
zh: 每批只有一个样本：不说明的话，DataLoader 默认就是这样。
"""


def make_loader(dataset, batch_size=64, shuffle=False, drop_last=False):
    return DataLoader(dataset, shuffle=shuffle, drop_last=drop_last)

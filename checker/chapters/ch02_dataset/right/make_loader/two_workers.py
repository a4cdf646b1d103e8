"""
en: Two processes load the batches (10 files of the study do so).
zh: 用两个进程加载 batch（调查的代码里有 10 个文件这样写）。
"""

from torch.utils.data import DataLoader


def make_loader(dataset, batch_size=64, shuffle=False, drop_last=False):
    return DataLoader(dataset, batch_size=batch_size, shuffle=shuffle, num_workers=2, drop_last=drop_last)

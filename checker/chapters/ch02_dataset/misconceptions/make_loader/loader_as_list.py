"""
source: mutant: DataLoader(...) -> list(DataLoader(...))
en: You give a list of batches. What is asked for is the DataLoader itself: it packs the batches while somebody loops
over it, and again on every pass.
zh: 你返回的是一个装着批次的列表。题目要的是 DataLoader 本身：别人遍历它时，它才打包，而且每次遍历都重新打包。
"""


def make_loader(dataset, batch_size=64, shuffle=False, drop_last=False):
    return list(DataLoader(dataset, batch_size=batch_size, shuffle=shuffle, drop_last=drop_last))

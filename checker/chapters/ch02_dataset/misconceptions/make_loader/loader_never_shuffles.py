"""
source: mutant: shuffle left out
en: With `shuffle=True` the order stays that of the data set. Where is `shuffle` used?
zh: `shuffle=True` 时，顺序还是数据集原来的顺序。`shuffle` 用在哪里了？
"""


def make_loader(dataset, batch_size=64, shuffle=False, drop_last=False):
    return DataLoader(dataset, batch_size=batch_size, drop_last=drop_last)

"""
source: the notes' own example (`shuffle=True`)
en: The order is shuffled also when nobody asked for it.
zh: 没有要求打乱时，顺序也被打乱了。
"""


def make_loader(dataset, batch_size=64, shuffle=False, drop_last=False):
    return DataLoader(dataset, batch_size=batch_size, shuffle=True, drop_last=drop_last)

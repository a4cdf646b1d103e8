"""
source: mutant: only what is left after the loop
en: Only the last batch is in the list: collect a shape in every round of the loop.
zh: 列表里只有最后一批：循环每一轮都要收集一个形状。
"""


def batch_shapes(loader):
    for imgs, _ in loader:
        shape = tuple(imgs.shape)
    return [shape]

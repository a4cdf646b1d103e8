"""
source: mutant: tuple(imgs.shape) -> list(imgs.shape)
en: Each shape is a list. Asked is a tuple, as `imgs.shape` is one already.
zh: 每个形状都是列表。题目要的是元组，`imgs.shape` 本身就是一种元组。
"""


def batch_shapes(loader):
    return [list(imgs.shape) for imgs, _ in loader]

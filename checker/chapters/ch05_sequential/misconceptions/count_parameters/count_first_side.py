"""
source: mutant: `p.numel()` -> `len(p)`
en: len of a tensor is the length of its first side only: 4 for shape (4, 3), which holds 12 numbers. How do you get
the number of all its elements?
zh: 张量的 len 只是第一维的长度：形状 (4, 3) 得到 4，里面却有 12 个数。怎样得到全部元素的个数？
"""


def count_parameters(model):
    return sum(len(p) for p in model.parameters() if p.requires_grad)

"""
source: mutant: the last return left out
en: For a name that is there you give True, for one that is not you give nothing back, and that is None. Follow the
path on which the name is not found.
zh: 名字在的时候返回 True，不在的时候什么都没有返回，也就是 None。沿着找不到的那条路走一遍看看。
"""


def has_tool(box, name):
    if name in dir(box):
        return True

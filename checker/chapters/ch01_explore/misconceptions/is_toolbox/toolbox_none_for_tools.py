"""
source: mutant: the last return left out
en: For boxes you give True, for tools nothing, and that is None. Follow the path that a function takes.
zh: 箱子返回 True，工具却什么都没有返回，也就是 None。沿着函数走的那条路看一遍。
"""

import inspect


def is_toolbox(obj):
    if inspect.ismodule(obj) or inspect.isclass(obj):
        return True

"""
source: mutant: builtins forgotten
en: Functions and methods are tools for you, builtins are not yet. len and torch.relu are not written in Python, but
they are tools.
zh: 函数和方法你都当作工具了，还差内置函数。len 和 torch.relu 不是用 Python 写的，但也是工具。
"""

import inspect


def is_toolbox(obj):
    return not (inspect.isfunction(obj) or inspect.ismethod(obj))

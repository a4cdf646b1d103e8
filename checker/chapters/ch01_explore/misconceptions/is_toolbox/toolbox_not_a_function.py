"""
source: mutant: not inspect.isfunction(obj)
en: You leave out functions written in Python only. Methods and builtins such as len or torch.relu are tools as well.
zh: 你只排除了用 Python 写的函数。方法，还有 len、torch.relu 这样的内置函数，也都是工具。
"""

import inspect


def is_toolbox(obj):
    return not inspect.isfunction(obj)

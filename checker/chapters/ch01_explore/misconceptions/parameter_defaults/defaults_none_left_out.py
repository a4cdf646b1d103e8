"""
source: mutant: and p.default is not None
en: A default None is missing. It is a default like any other: the parameter need not be given.
zh: 默认值是 None 的参数丢了。None 也是默认值：调用时可以不写这个参数。
"""

import inspect


def parameter_defaults(func):
    found = inspect.signature(func).parameters.items()
    return {name: p.default for name, p in found if p.default is not p.empty and p.default is not None}

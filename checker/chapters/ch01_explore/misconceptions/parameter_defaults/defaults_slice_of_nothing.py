"""
source: mutant: args[-len(defaults):] with no defaults
en: Where there is no default at all, getfullargspec() gives None instead of an empty tuple. Try a function without
any default.
zh: 一个默认值都没有的时候，getfullargspec() 给出的是 None，不是空元组。用没有默认值的函数试一试。
"""

import inspect


def parameter_defaults(func):
    spec = inspect.getfullargspec(func)
    found = dict(zip(spec.args[-len(spec.defaults) :], spec.defaults))
    found.update(spec.kwonlydefaults or {})
    return found

"""
source: mutant: names with a capital first letter taken for classes
en: You go by the way the name is written. Capital letters for classes are a custom; Python does not care, and not
everybody keeps to it.
zh: 你是根据名字的写法判断的。类名首字母大写只是习惯，Python 并不在意，也不是人人都遵守。
"""

import inspect


def is_toolbox(obj):
    return inspect.ismodule(obj) or obj.__name__[0].isupper()

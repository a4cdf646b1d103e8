"""
source: mutant: the kind's name instead of True or False
en: You give back what kind of thing it is, as a text. The question is answered by True or False.
zh: 你返回的是它属于哪一种，是一个字符串。这个问题要用 True 或 False 回答。
"""

import inspect


def is_toolbox(obj):
    return "module" if inspect.ismodule(obj) else "class" if inspect.isclass(obj) else "function"

"""
source: mutant: or -> and
en: Nothing is a module and a class at the same time. So your answer is always no.
zh: 没有什么东西既是模块又是类，所以你的答案永远是“不是”。
"""

import inspect


def is_toolbox(obj):
    return inspect.ismodule(obj) and inspect.isclass(obj)

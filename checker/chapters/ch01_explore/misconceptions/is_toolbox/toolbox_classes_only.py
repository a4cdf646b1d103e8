"""
source: mutant: `inspect.ismodule(obj) or` left out
en: Classes are boxes, but modules are, too: the first box that you opened, torch, is one.
zh: 类是箱子，模块也是：你打开的第一个箱子 torch 就是模块。
"""

import inspect


def is_toolbox(obj):
    return inspect.isclass(obj)

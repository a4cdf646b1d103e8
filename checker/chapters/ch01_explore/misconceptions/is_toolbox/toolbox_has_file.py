"""
source: mutant: hasattr(obj, "__file__") or isclass
en: Not every module comes from a file: some are part of Python itself, some are made while a program runs.
zh: 并不是每个模块都来自文件：有的是 Python 自带的一部分，有的是程序运行时才做出来的。
"""

import inspect


def is_toolbox(obj):
    return hasattr(obj, "__file__") or inspect.isclass(obj)

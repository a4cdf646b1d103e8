"""
source: mutant: methods forgotten
en: Functions and builtins are tools for you, methods are not yet. A method is a function that lies in a class.
zh: 函数和内置函数你都当作工具了，还差方法。方法就是放在类里的函数。
"""

import inspect


def is_toolbox(obj):
    return not (inspect.isfunction(obj) or inspect.isbuiltin(obj))

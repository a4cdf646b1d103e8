"""
source: mutant: inspect.getdoc for help()
en: inspect.getdoc() gives the tidied docstring. help() shows a heading and the signature as well.
zh: inspect.getdoc() 给出的是整理过的 docstring。help() 还会显示标题和签名。
"""

import inspect


def help_text(obj):
    return inspect.getdoc(obj)

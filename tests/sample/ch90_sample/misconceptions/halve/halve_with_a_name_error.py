"""
source: made up
en: Python does not know one of the names. Compare it with the parameter's.
zh: 有一个名字 Python 不认识。和参数名对照一下。
"""


def halve(x):
    return y / 2  # noqa: F821

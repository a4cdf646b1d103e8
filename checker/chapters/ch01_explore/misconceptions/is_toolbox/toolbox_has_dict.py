"""
source: mutant: hasattr(obj, "__dict__")
en: Functions written in Python have a __dict__ too: names can be hung on them. So it does not tell boxes from tools.
zh: 用 Python 写的函数也有 __dict__，可以往上面挂名字，所以靠它分不清箱子和工具。
"""


def is_toolbox(obj):
    return hasattr(obj, "__dict__")

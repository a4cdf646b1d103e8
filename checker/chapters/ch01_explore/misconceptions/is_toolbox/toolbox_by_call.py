"""
source: the rule of thumb of the video: names with underscores mean a tool; `__call__` in dir()
en: You take `__call__` in dir() for the sign of a tool. A class whose instances can be called lists it, too, and
every network does.
zh: 你把 dir() 里有 `__call__` 当作工具的标志。如果一个类的实例可以调用，这个类也会列出它，所有的网络都是如此。
"""


def is_toolbox(obj):
    return "__call__" not in dir(obj)

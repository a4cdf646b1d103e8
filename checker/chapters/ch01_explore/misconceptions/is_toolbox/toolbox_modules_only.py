"""
source: mutant: `or inspect.isclass(obj)` left out; not callable(obj)
en: For you only modules are boxes. A class is one, too: it can be called as a function can, but dir(DataLoader) shows
what is in there.
zh: 在你这里只有模块才是箱子。类也是：它虽然和函数一样可以调用，但 dir(DataLoader) 能看到里面的东西。
"""


def is_toolbox(obj):
    return not callable(obj)

"""
source: mutant: `name in dir(box)` -> `hasattr(box, name)`
en: hasattr() asks whether the object answers to the name. Some objects answer to names that dir() does not list:
compare `hasattr(nn.Linear, "mro")` with what dir() shows.
zh: hasattr() 问的是对象认不认得这个名字。有些对象还认得 dir() 没有列出的名字：把 `hasattr(nn.Linear, "mro")`
和 dir() 的结果对照一下。
"""


def has_tool(box, name):
    return hasattr(box, name)

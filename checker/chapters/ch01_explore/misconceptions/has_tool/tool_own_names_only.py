"""
source: mutant: `dir(box)` -> `vars(box)`
en: vars() and __dict__ hold only what lies in the object itself. dir() also lists what it has from its class and from
the classes above.
zh: vars() 和 __dict__ 里只有直接放在对象自己身上的东西。dir() 还会列出从它的类和父类得来的名字。
"""


def has_tool(box, name):
    return name in vars(box)

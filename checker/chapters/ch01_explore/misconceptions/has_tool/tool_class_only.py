"""
source: mutant: `dir(box)` -> `dir(type(box))`
en: You list the type of the box. A box has names of its own besides those of its type: for a module, that is all that
you put into it.
zh: 你列出的是箱子的类型里的名字。除了类型的名字，箱子还有自己的：对模块来说，里面放的工具全都是它自己的。
"""


def has_tool(box, name):
    return name in dir(type(box))

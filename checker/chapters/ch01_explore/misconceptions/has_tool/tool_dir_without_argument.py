"""
source: mutant: `dir(box)` -> `dir()`
en: dir() with nothing in its brackets lists the names at this place in your own function, box and name, not those in
the box.
zh: 括号里什么都不写的 dir() 列出的是你自己的函数里此刻的名字，也就是 box 和 name，不是箱子里的。
"""


def has_tool(box, name):
    return name in dir()

"""
source: learners.md rank 60
en: dir("box") in quotes, or dir() of a box's name, lists what a text can do: the same for every box. You asked about
a word instead of the object.
zh: 加了引号的 dir("box")，或者对箱子的名字用 dir()，列出的都是字符串能做什么，对哪个箱子都一样。你问的是一个
词，不是那个对象。
"""


def has_tool(box, name):
    return name in dir("box")

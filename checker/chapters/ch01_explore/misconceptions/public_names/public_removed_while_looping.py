"""
source: mutant: a list changed while a loop runs over it
en: You remove names from the very list that the loop goes through. After each removal the next name moves into the
gap, and the loop steps over it.
zh: 循环正在遍历这个列表，你却从里面删名字。每删一个，后面那个就挪到空位上，循环正好从它身上跨过去。
"""


def public_names(obj):
    names = dir(obj)
    for name in names:
        if name.startswith("_"):
            names.remove(name)
    return names

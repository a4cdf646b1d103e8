"""
source: mutant: return inside the loop
en: return ends the function, so you stop at the very first name. Is it inside the loop?
zh: return 会结束函数，所以找到第一个名字你就停了。它是不是写在循环里面了？
"""


def public_names(obj):
    names = []
    for name in dir(obj):
        if not name.startswith("_"):
            names.append(name)
            return names
    return names

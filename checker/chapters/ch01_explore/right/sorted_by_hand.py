"""
en: Names sorted by hand; the module's __dict__; str.translate for the case; type names for the kind.
zh: 名字自己动手排序；模块的 __dict__；用 str.translate 改大小写；用类型的名字判断种类。
"""

import string

SMALL = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)


def public_names(obj):
    names = []
    for name in dir(obj):
        if name.startswith("_"):
            continue
        place = 0
        while place < len(names) and names[place] < name:
            place += 1
        names.insert(place, name)
    return names


def find_names(module, keyword):
    names = sorted(module.__dict__.keys())
    return [n for n in names if keyword.translate(SMALL) in n.translate(SMALL) and n[0] not in "_"]


def has_tool(box, name):
    for listed in dir(box):
        if listed == name:
            return True
    return False


def is_toolbox(obj):
    return "module" == type(obj).__name__ or issubclass(type(obj), type) or isinstance(obj, type(string))

"""
source: mutant: the names joined
en: You joined the names into one text. The list itself is asked for, one text for each name.
zh: 你把名字连成了一整段文字。要的是列表本身，每个名字一个字符串。
"""


def public_names(obj):
    return ", ".join(name for name in dir(obj) if not name.startswith("_"))

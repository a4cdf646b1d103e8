"""
source: mutant: strip instead of a condition
en: You take the underscores off the names, and keep them all. The result has names that are not in the box.
zh: 你把名字上的下划线去掉了，却把名字都留着。结果里出现了箱子里根本没有的名字。
"""


def public_names(obj):
    return sorted(name.strip("_") for name in dir(obj))

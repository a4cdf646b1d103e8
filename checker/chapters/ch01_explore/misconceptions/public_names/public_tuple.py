"""
source: mutant: a tuple for the list
en: You give back a tuple, in round brackets. A list is asked for.
zh: 你返回的是元组，要的是列表。
"""


def public_names(obj):
    return tuple(name for name in dir(obj) if not name.startswith("_"))

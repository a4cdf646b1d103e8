"""
source: mutant: a set for the list
en: You give back a set: it has no order. A list is asked for.
zh: 你返回的是集合（set），它没有顺序。要的是列表。
"""


def public_names(obj):
    return {name for name in dir(obj) if not name.startswith("_")}

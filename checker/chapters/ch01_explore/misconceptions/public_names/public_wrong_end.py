"""
source: mutant: startswith -> endswith
en: You look at the last letter of each name instead of the first one.
zh: 你看的是每个名字的最后一个字符，而不是第一个。
"""


def public_names(obj):
    return [name for name in dir(obj) if not name.endswith("_")]

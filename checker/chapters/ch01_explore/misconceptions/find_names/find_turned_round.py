"""
source: mutant: a in b -> b in a
en: You ask whether the name is in the keyword. Which of the two is the longer text?
zh: 你问的是名字在不在关键字里面。两段文字，哪一段更长？
"""


def find_names(module, keyword):
    return [name for name in public_names(module) if name.lower() in keyword.lower()]

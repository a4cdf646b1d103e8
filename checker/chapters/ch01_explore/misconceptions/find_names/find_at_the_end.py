"""
source: mutant: in -> endswith
en: You find only names that end with the keyword. It may stand anywhere in the name.
zh: 你只找到以关键字结尾的名字。它可以出现在名字的任何位置。
"""


def find_names(module, keyword):
    return [name for name in public_names(module) if name.lower().endswith(keyword.lower())]

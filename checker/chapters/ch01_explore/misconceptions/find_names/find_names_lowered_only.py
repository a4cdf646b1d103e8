"""
source: mutant: lower() dropped on the keyword
en: The names are in small letters for the comparison, the keyword is not. Try a keyword in capitals.
zh: 比较时名字变成了小写，关键字却没有变。用全大写的关键字试一试。
"""


def find_names(module, keyword):
    return [name for name in public_names(module) if keyword in name.lower()]

"""
source: mutant: lower() dropped on the names
en: The keyword is in small letters for the comparison, the names are not. Then `MaxPool2d` still has its capital P.
zh: 比较时关键字变成了小写，名字却没有变，`MaxPool2d` 里还是大写的 P。
"""


def find_names(module, keyword):
    return [name for name in public_names(module) if keyword.lower() in name]

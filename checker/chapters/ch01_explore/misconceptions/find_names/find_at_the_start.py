"""
source: mutant: in -> startswith
en: You find only names that begin with the keyword. It may stand anywhere: "pool" is in the middle of `MaxPool2d`.
zh: 你只找到以关键字开头的名字。它可以出现在任何位置：“pool”就在 `MaxPool2d` 的中间。
"""


def find_names(module, keyword):
    return [name for name in public_names(module) if name.lower().startswith(keyword.lower())]

"""
source: mutant: any() instead of the list
en: You say whether there is such a name. Which ones there are is asked for, as a list.
zh: 你回答的是有没有这样的名字。要的是有哪些，组成列表。
"""


def find_names(module, keyword):
    return any(keyword.lower() in name.lower() for name in public_names(module))

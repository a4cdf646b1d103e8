"""
source: mutant: dir(module) -> vars(module), not sorted
en: The names come in the order in which they were put into the module. vars() and __dict__ do not sort; dir() does.
zh: 名字的顺序是当初放进模块的顺序。vars() 和 __dict__ 不排序，dir() 才排序。
"""


def find_names(module, keyword):
    return [name for name in vars(module) if not name.startswith("_") and keyword.lower() in name.lower()]

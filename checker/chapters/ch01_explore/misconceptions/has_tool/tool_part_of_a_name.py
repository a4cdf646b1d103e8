"""
source: mutant: `name in dir(box)` -> `name in each of dir(box)`
en: You ask of every listed name whether it contains yours. That is the search of find_names; here the whole name
counts.
zh: 你逐个判断列出的名字是否包含要找的那个。那是 find_names 的查找方式；这里要整个名字相同。
"""


def has_tool(box, name):
    return any(name in listed for listed in dir(box))

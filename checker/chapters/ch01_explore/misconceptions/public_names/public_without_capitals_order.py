"""
source: mutant: key=str.lower
en: You sort as a dictionary does, whatever the case. Python's own order, that of dir(), puts all capital letters
before the small ones.
zh: 你按词典的方式排序，不分大小写。Python 自己的顺序，也就是 dir() 的顺序，是所有大写字母排在小写字母前面。
"""


def public_names(obj):
    return sorted((name for name in dir(obj) if not name.startswith("_")), key=str.lower)

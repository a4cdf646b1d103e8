"""
source: mutant: key=str.lower
en: The names are right, but sorted as a dictionary sorts them. In Python's own order capital letters come before
small ones.
zh: 名字都对，但排序方式像词典。Python 自己的顺序是大写字母排在小写字母前面。
"""


def find_names(module, keyword):
    found = [name for name in public_names(module) if keyword.lower() in name.lower()]
    return sorted(found, key=str.lower)

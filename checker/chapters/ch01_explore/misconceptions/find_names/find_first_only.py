"""
source: mutant: return inside the loop
en: You stop at the first name that fits. Put the names aside and return them when the loop is over.
zh: 找到第一个符合的名字你就停了。先把名字存起来，等循环结束再返回。
"""


def find_names(module, keyword):
    for name in public_names(module):
        if keyword.lower() in name.lower():
            return [name]
    return []

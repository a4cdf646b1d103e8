"""
source: made up
en: Twice 5 is 10, and 5 times 5 is 25.
zh: 5 的两倍是 10，而 5 乘 5 是 25。
"""


def twice(a):
    return a * a

"""
source: made up
en: One factor is enough.
zh: 乘一次就够了。
"""


def twice(a):
    return 2 * a * a

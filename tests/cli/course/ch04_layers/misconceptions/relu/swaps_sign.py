"""
source: mutant of the line that compares
en: The comparison may be the wrong way round.
zh: 比较的方向可能反了。
"""


def relu(x):
    return -x

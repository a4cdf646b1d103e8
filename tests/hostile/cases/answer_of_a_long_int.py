"""An int of a thousand digits, which is an answer like any other.

outcome: add=failed
label: wrong_value
"""


def add(a, b):
    return 10**1_000

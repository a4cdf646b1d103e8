"""True is no 1, and no sum.

outcome: add=failed
label: wrong_type
"""


def add(a, b):
    return True

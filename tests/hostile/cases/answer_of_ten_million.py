"""A list of ten million numbers.

outcome: add=failed
label: wrong_type
"""


def add(a, b):
    return [0] * 10**7

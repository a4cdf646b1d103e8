"""An int of 100,000 digits.

outcome: add=failed
label: wrong_type
"""


def add(a, b):
    return 10**100_000

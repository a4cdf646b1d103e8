"""A list in a list in a list, a hundred thousand times.

outcome: add=failed
label: wrong_type
"""


def add(a, b):
    nested = []
    for _ in range(100_000):
        nested = [nested]
    return nested

"""Many lists that are each nearly too long.

outcome: add=failed
label: wrong_type
"""


def add(a, b):
    return [[0] * 150_000 for _ in range(20)]

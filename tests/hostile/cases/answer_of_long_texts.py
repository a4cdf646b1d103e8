"""Many texts that are each nearly too long.

outcome: add=failed|garbled
label: wrong_type garbled
"""


def add(a, b):
    return [str(number) * 30_000 for number in range(200)]

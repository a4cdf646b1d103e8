"""A generator.

outcome: halve=failed
label: wrong_type
"""


def halve(x):
    yield x / 2

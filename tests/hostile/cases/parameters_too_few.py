"""A function that takes fewer arguments than it is given.

outcome: halve=raised
label: signature
"""


def halve():
    return 0.5

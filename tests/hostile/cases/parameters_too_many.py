"""A function that wants more than it is given.

outcome: halve=raised
label: signature
"""


def halve(x, factor):
    return x * factor

"""A function that calls itself for ever: Python ends it, and the frames shown are few.

outcome: halve=raised
label: raised
"""


def halve(x):
    return halve(x) / 1

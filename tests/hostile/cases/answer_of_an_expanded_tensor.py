"""A tensor of ten billion elements, made of one.

outcome: halve=failed
label: wrong_type
"""


def halve(x):
    return x.sum().expand(10**10)

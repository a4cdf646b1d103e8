"""A list that contains itself, twice; a dict that does.

outcome: add=failed halve=failed
label: wrong_type
"""


def add(a, b):
    endless = []
    endless += [endless, endless]
    return endless


def halve(x):
    endless = {}
    endless["more"] = endless
    return endless

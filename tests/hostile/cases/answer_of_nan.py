"""Not a number, in a tensor and as a float.

outcome: halve=failed descend=failed
label: not_a_number
"""


def halve(x):
    return x * float("nan")


def descend(model, x, lr):
    return float("nan")

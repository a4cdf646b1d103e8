"""A tensor with a shape and no numbers.

outcome: halve=failed
label: wrong_device
"""


def halve(x):
    return (x / 2).to("meta")

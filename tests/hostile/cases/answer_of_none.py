"""Forgot to return.

outcome: halve=failed
label: wrong_type
"""


def halve(x):
    x / 2

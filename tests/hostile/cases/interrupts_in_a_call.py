"""Raises what Ctrl-C raises.

outcome: halve=raised
label: raised
"""


def halve(x):
    raise KeyboardInterrupt

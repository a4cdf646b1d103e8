"""An answer whose type is called by terminal sequences.

outcome: halve=failed
label: wrong_type
"""


def halve(x):
    return type("\x1b[2J\x1b[31m", (), {})()

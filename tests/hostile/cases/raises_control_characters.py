"""An error text with terminal sequences: shown as escapes.

outcome: halve=raised
label: raised
"""


def halve(x):
    raise ValueError("\x1b]52;c;b3duZWQ=\x07\x1b[2J\r all right \u202e")

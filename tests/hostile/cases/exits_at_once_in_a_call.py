"""Ends the process without a word.

outcome: halve=exited
label: exited
"""

import os


def halve(x):
    os._exit(0)

"""Closes everything that is open.

outcome: halve=garbled|exited
label: garbled closed_connection exited
"""

import os


def halve(x):
    os.closerange(0, 1024)
    return x / 2

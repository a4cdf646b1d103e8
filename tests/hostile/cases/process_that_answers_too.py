"""Forks and lets both halves answer.

outcome: halve=passed|failed|garbled|exited
label: garbled wrong_shape wrong_element closed_connection exited
"""

import os


def halve(x):
    os.fork()
    return x / 2

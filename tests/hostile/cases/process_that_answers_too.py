"""Forks and lets both halves answer: the second answer is not taken for one to the next question.

outcome: halve=passed|garbled
label: garbled
"""

import os


def halve(x):
    os.fork()
    return x / 2

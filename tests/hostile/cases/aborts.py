"""Ends as a failed assertion in C does.

outcome: halve=crashed
label: crashed
"""

import os


def halve(x):
    os.abort()

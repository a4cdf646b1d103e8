"""Output that is closed.

outcome: all=passed
"""

import sys


def halve(x):
    sys.stdout.close()
    sys.stderr.close()
    return x / 2

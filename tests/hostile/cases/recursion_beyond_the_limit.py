"""The same, with the limit out of the way: Python takes all memory, and its time to say so.

outcome: halve=out_of_memory|crashed|raised|garbled|timed_out
timeout: 3
"""

import sys


def halve(x):
    sys.setrecursionlimit(2**31 - 1)
    return halve(x) / 1

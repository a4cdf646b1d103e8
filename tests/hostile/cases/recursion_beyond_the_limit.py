"""The same, with the limit out of the way.

outcome: halve=out_of_memory|crashed|raised|garbled
label: out_of_memory crashed raised garbled
"""

import sys


def halve(x):
    sys.setrecursionlimit(2**31 - 1)
    return halve(x) / 1

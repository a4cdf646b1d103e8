"""A recursion through C code, which runs out of stack.

outcome: halve=crashed|raised
label: crashed raised
"""

import sys


def halve(x):
    sys.setrecursionlimit(2**31 - 1)
    nested = []
    for _ in range(1_000_000):
        nested = [nested]
    return repr(nested)

"""Prints 3,000 short lines in each call: that is allowed.

outcome: all=passed
shows: line 0
"""


def halve(x):
    for number in range(3_000):
        print("line", number, flush=True)
    return x / 2

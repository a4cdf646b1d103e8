"""Right: functions may be objects, and classes may be made by functions.

outcome: all=passed
"""

import functools
from collections import namedtuple


class Halve:
    def __call__(self, x):
        return x.mul(0.5)


halve = functools.partial(Halve())
Pair = namedtuple("Pair", ["first", "second"])


def Counter(start):
    counts = [start]

    class Steps:
        def step(self, by):
            counts.append(counts[-1] + by)
            return Pair(counts[-2], counts[-1]).second

    return Steps()

"""An environment without anything in it.

outcome: all=passed
"""

import os


def halve(x):
    os.environ.clear()
    return x / 2


class Counter:
    def __init__(self, start):
        self.count = start if os.environ else 0

    def step(self, by):
        self.count += by
        return self.count

"""Changes the working directory and leaves it so; `Counter` looks where it is.

outcome: halve=failed
label: changed_setting
"""

import os


def halve(x):
    os.chdir("/")
    return x / 2


class Counter:
    def __init__(self, start):
        self.count = start if os.getcwd() != "/" else 0

    def step(self, by):
        self.count += by
        return self.count

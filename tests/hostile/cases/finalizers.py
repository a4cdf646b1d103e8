"""Leaves finalizers that print, raise and wait.

outcome: all=passed
"""

import atexit
import time


class Loud:
    def __del__(self):
        print("gone")
        raise ValueError("gone")


kept = Loud()
atexit.register(time.sleep, 60)
atexit.register(lambda: 1 / 0)


def halve(x):
    Loud()
    return x / 2

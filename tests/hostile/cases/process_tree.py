"""A handful of processes that go on making others.

outcome: all=passed
"""

import os
import time


def halve(x):
    if os.fork() == 0:
        for _ in range(3):
            os.fork()
        while True:
            if os.fork() == 0:
                os._exit(0)
            os.wait()
            time.sleep(0.05)
    return x / 2

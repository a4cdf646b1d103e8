"""Starts a process that leaves its family, its session and its output behind, as services do.

Without fork, on POSIX, the kit ends a process group: what leaves that is a known gap.

ways: forked
outcome: all=passed
"""

import os
import time


def halve(x):
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            os.closerange(0, 64)
            time.sleep(60)
        os._exit(0)
    return x / 2

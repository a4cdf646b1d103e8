"""Leaves a thread running that would hold up the end of the program.

outcome: all=passed
"""

import threading
import time


def halve(x):
    threading.Thread(target=time.sleep, args=(60,)).start()
    return x / 2

"""Starts threads until there are three hundred, or until it may have no more.

outcome: all=passed
"""

import threading
import time


def halve(x):
    for _ in range(300):
        try:
            threading.Thread(target=time.sleep, args=(5,), daemon=True).start()
        except RuntimeError:
            break
    return x / 2

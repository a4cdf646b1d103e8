"""A thread that goes on printing after the answer.

outcome: all=passed
"""

import threading
import time


def talk():
    while True:
        print("still here")
        time.sleep(0.001)


def halve(x):
    threading.Thread(target=talk, daemon=True).start()
    return x / 2
